#include "mix-week-editor.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_DAYS 5
#define N_SESSIONS 10

/*
 * A working week of ten half-days, each a button that steps through what the session may be. The pattern is the text
 * of ten letters of DEFINITIONS: Monday morning first; a button's own letter (in the user's language) and style say
 * what it is, its accessible name says it in words.
 */
struct _MixWeekEditor
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  GtkWidget *buttons[N_SESSIONS];
  char pattern[N_SESSIONS + 1];
};

static const struct
{
  char code;
  const char *letter;
  const char *word;
  const char *style_class;
} kinds[] = {
  { 'W', NC_ ("session", "W"), NC_ ("session", "on site"), "on-site" },
  { 'R', NC_ ("session", "R"), NC_ ("session", "remote"), "remote" },
  { 'S', NC_ ("session", "S"), NC_ ("session", "study"), "study" },
  { 'E', NC_ ("session", "E"), NC_ ("session", "elsewhere"), "elsewhere" },
  { '-', "–", NC_ ("session", "off"), "off" },
};

static const char *const days[N_DAYS]
    = { N_ ("Monday"), N_ ("Tuesday"), N_ ("Wednesday"), N_ ("Thursday"), N_ ("Friday") };
static const char *const short_days[N_DAYS]
    = { NC_ ("day", "Mon"), NC_ ("day", "Tue"), NC_ ("day", "Wed"), NC_ ("day", "Thu"), NC_ ("day", "Fri") };

enum
{
  PROP_0,
  PROP_PATTERN,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixWeekEditor, mix_week_editor, GTK_TYPE_WIDGET)

static guint
find_kind (char code)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].code == code)
      return i;
  return G_N_ELEMENTS (kinds) - 1;
}

static const char *
get_word (guint kind)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "session", kinds[kind].word);
}

static const char *
get_letter (guint kind)
{
  return kinds[kind].code == '-' ? kinds[kind].letter : g_dpgettext2 (GETTEXT_PACKAGE, "session", kinds[kind].letter);
}

static void
show_session (MixWeekEditor *self, guint session)
{
  guint kind = find_kind (self->pattern[session]);
  GtkWidget *button = self->buttons[session];
  const char *classes[] = { "mix-session", kinds[kind].style_class, NULL };
  g_autofree char *name = NULL;

  /* Translators: day of the week, and what the session is: "Monday morning: on site" */
  name = g_strdup_printf (session % 2 == 0 ? _ ("%s morning: %s") : _ ("%s afternoon: %s"), _ (days[session / 2]),
                          get_word (kind));
  gtk_button_set_label (GTK_BUTTON (button), get_letter (kind));
  gtk_widget_set_css_classes (button, classes);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
button_clicked_cb (GtkWidget *button, MixWeekEditor *self)
{
  guint session = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "session"));
  guint next = (find_kind (self->pattern[session]) + 1) % G_N_ELEMENTS (kinds);

  self->pattern[session] = kinds[next].code;
  show_session (self, session);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PATTERN]);
}

static void
add_labels (MixWeekEditor *self)
{
  const char *const halves[] = { C_ ("half-day", "AM"), C_ ("half-day", "PM") };

  for (int day = 0; day < N_DAYS; day++)
    {
      GtkWidget *label = gtk_label_new (g_dpgettext2 (GETTEXT_PACKAGE, "day", short_days[day]));

      gtk_widget_add_css_class (label, "caption");
      gtk_grid_attach (GTK_GRID (self->grid), label, day + 1, 0, 1, 1);
    }
  for (int half = 0; half < 2; half++)
    {
      GtkWidget *label = gtk_label_new (halves[half]);

      gtk_widget_add_css_class (label, "caption");
      gtk_grid_attach (GTK_GRID (self->grid), label, 0, half + 1, 1, 1);
    }
}

static void
add_buttons (MixWeekEditor *self)
{
  for (guint session = 0; session < N_SESSIONS; session++)
    {
      GtkWidget *button = gtk_button_new ();

      self->buttons[session] = button;
      gtk_widget_set_hexpand (button, TRUE);
      g_object_set_data (G_OBJECT (button), "session", GUINT_TO_POINTER (session));
      g_signal_connect (button, "clicked", G_CALLBACK (button_clicked_cb), self);
      gtk_grid_attach (GTK_GRID (self->grid), button, (int) session / 2 + 1, (int) session % 2 + 1, 1, 1);
      show_session (self, session);
    }
}

static void
mix_week_editor_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_PATTERN:
      g_value_set_string (value, MIX_WEEK_EDITOR (object)->pattern);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_week_editor_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_PATTERN:
      mix_week_editor_set_pattern (MIX_WEEK_EDITOR (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_week_editor_dispose (GObject *object)
{
  MixWeekEditor *self = MIX_WEEK_EDITOR (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (mix_week_editor_parent_class)->dispose (object);
}

static void
mix_week_editor_class_init (MixWeekEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mix_week_editor_get_property;
  object_class->set_property = mix_week_editor_set_property;
  object_class->dispose = mix_week_editor_dispose;

  props[PROP_PATTERN] = g_param_spec_string ("pattern", NULL, NULL, "WWWWWWWWWW",
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "mixweekeditor");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mix_week_editor_init (MixWeekEditor *self)
{
  strcpy (self->pattern, "WWWWWWWWWW");
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 6);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  add_labels (self);
  add_buttons (self);
}

/**
 * mix_week_editor_new:
 *
 * Returns: (transfer floating): an editor that shows ten sessions on site
 */
GtkWidget *
mix_week_editor_new (void)
{
  return g_object_new (MIX_TYPE_WEEK_EDITOR, NULL);
}

/**
 * mix_week_editor_set_pattern:
 * @self: an editor
 * @pattern: (nullable): ten letters, Monday morning first: W, R, S, E or -; anything else is left out of account
 */
void
mix_week_editor_set_pattern (MixWeekEditor *self, const char *pattern)
{
  g_return_if_fail (MIX_IS_WEEK_EDITOR (self));

  if (pattern == NULL || strlen (pattern) != N_SESSIONS || strspn (pattern, "WRSE-") != N_SESSIONS
      || g_str_equal (self->pattern, pattern))
    return;
  strcpy (self->pattern, pattern);
  for (guint session = 0; session < N_SESSIONS; session++)
    show_session (self, session);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PATTERN]);
}

/**
 * mix_week_editor_get_pattern:
 * @self: an editor
 *
 * Returns: (transfer none): ten letters, Monday morning first
 */
const char *
mix_week_editor_get_pattern (MixWeekEditor *self)
{
  g_return_val_if_fail (MIX_IS_WEEK_EDITOR (self), NULL);
  return self->pattern;
}

/**
 * mix_week_editor_count_sessions:
 * @self: an editor
 *
 * Returns: how many sessions are for this team: on site, remote or study
 */
guint
mix_week_editor_count_sessions (MixWeekEditor *self)
{
  guint n = 0;

  g_return_val_if_fail (MIX_IS_WEEK_EDITOR (self), 0);
  for (guint session = 0; session < N_SESSIONS; session++)
    n += strchr ("WRS", self->pattern[session]) != NULL;
  return n;
}
