#include "mix-date-row.h"

#include "mix-calendar.h"
#include "mix-config.h"

#include <glib/gi18n-lib.h>

/*
 * A row for a day: typed ("31/3/2026", "2026-03-31") or picked from a calendar. An empty row is "no date", which is an
 * error only where the row is required.
 */
struct _MixDateRow
{
  AdwEntryRow parent_instance;

  GtkCalendar *calendar;
  MixDate date;
  gboolean required;
  gboolean valid;
  gboolean opening; /* the calendar turns to the row's day: nobody picked it */
};

enum
{
  PROP_0,
  PROP_REQUIRED,
  PROP_DATE,
  PROP_VALID,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixDateRow, mix_date_row, ADW_TYPE_ENTRY_ROW)

static char *
format_day (MixDate date)
{
  int year, month, day;

  if (!mix_date_split (date, &year, &month, &day))
    return g_strdup ("");
  return g_strdup_printf ("%d/%d/%d", day, month, year);
}

static void
set_valid (MixDateRow *self, gboolean valid)
{
  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  if (self->valid == valid)
    return;
  self->valid = valid;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALID]);
}

static void
text_changed_cb (MixDateRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *plain = g_strstrip (g_strdup (text));
  MixDate date = MIX_DATE_NONE;
  gboolean valid = *plain == '\0' ? !self->required : mix_date_parse (plain, &date);

  if (valid && self->date != date)
    {
      self->date = date;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DATE]);
    }
  set_valid (self, valid);
}

static void
day_picked_cb (MixDateRow *self)
{
  if (!self->opening)
    mix_date_row_set_date (self, mix_calendar_get_day (self->calendar));
}

static void
show_month_cb (MixDateRow *self)
{
  self->opening = TRUE;
  mix_calendar_set_day (self->calendar, self->date);
  self->opening = FALSE;
}

static void
mix_date_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixDateRow *self = MIX_DATE_ROW (object);

  switch (property_id)
    {
    case PROP_REQUIRED:
      g_value_set_boolean (value, self->required);
      break;
    case PROP_DATE:
      g_value_set_int (value, self->date);
      break;
    case PROP_VALID:
      g_value_set_boolean (value, self->valid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_date_row_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixDateRow *self = MIX_DATE_ROW (object);

  switch (property_id)
    {
    case PROP_REQUIRED:
      if (self->required == g_value_get_boolean (value))
        break;
      self->required = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      text_changed_cb (self);
      break;
    case PROP_DATE:
      mix_date_row_set_date (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_date_row_class_init (MixDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_date_row_get_property;
  object_class->set_property = mix_date_row_set_property;

  props[PROP_REQUIRED] = g_param_spec_boolean ("required", NULL, NULL, FALSE, flags);
  props[PROP_DATE] = g_param_spec_int ("date", NULL, NULL, G_MININT, G_MAXINT, MIX_DATE_NONE, flags);
  props[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, TRUE,
                                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/skillmix/Skillmix/widgets/mix-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MixDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_month_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_picked_cb);
}

static void
mix_date_row_init (MixDateRow *self)
{
  self->date = MIX_DATE_NONE;
  self->valid = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_date_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
mix_date_row_new (void)
{
  return g_object_new (MIX_TYPE_DATE_ROW, NULL);
}

/**
 * mix_date_row_set_date:
 * @self: a row
 * @date: what to show; %MIX_DATE_NONE empties it
 */
void
mix_date_row_set_date (MixDateRow *self, MixDate date)
{
  g_autofree char *text = NULL;

  g_return_if_fail (MIX_IS_DATE_ROW (self));

  if (self->date == date && self->valid)
    return;
  text = format_day (date);
  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

/**
 * mix_date_row_get_date:
 * @self: a row
 *
 * Returns: the day, or %MIX_DATE_NONE where the row is empty; ask mix_date_row_is_valid() first
 */
MixDate
mix_date_row_get_date (MixDateRow *self)
{
  g_return_val_if_fail (MIX_IS_DATE_ROW (self), MIX_DATE_NONE);
  return self->date;
}

/**
 * mix_date_row_is_valid:
 * @self: a row
 *
 * Returns: whether it holds a day, or nothing and none is required
 */
gboolean
mix_date_row_is_valid (MixDateRow *self)
{
  g_return_val_if_fail (MIX_IS_DATE_ROW (self), FALSE);
  return self->valid;
}

/**
 * mix_date_row_has_date:
 * @self: a row
 *
 * Returns: whether it holds a day
 */
gboolean
mix_date_row_has_date (MixDateRow *self)
{
  return mix_date_row_is_valid (self) && mix_date_row_get_date (self) != MIX_DATE_NONE;
}
