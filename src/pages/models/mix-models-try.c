#include "mix-models-try.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-employment-words.h"
#include "mix-inspector-parts.h"

#define MOST_FIGURES 6
#define SWING_MOST 100
#define STEPS 200

/*
 * Sliders over a comparison: one for what the swing of each criterion is worth, for everybody alike, and one for each
 * figure that matters. What they stand at is another picture; the signal "changed" tells of it at each move.
 */
struct _MixModelsTry
{
  AdwBin parent_instance;

  MixEmploymentPicture *base;  /* what the plan says; NULL at first */
  MixEmploymentPicture *tried; /* a copy with what was moved; NULL while nothing was */
  gboolean showing;

  GtkBox *weights;
  GtkBox *figures;
  GtkWidget *reset_button;
};

/* What a slider moves; data of the slider. */
typedef struct
{
  guint criterion; /* of a weight, else MIX_EMPLOYMENT_NOTHING */
  guint input;     /* of a figure, else MIX_EMPLOYMENT_NOTHING */
  GtkLabel *value_label;
} Slider;

static guint changed_signal;

G_DEFINE_FINAL_TYPE (MixModelsTry, mix_models_try, ADW_TYPE_BIN)

static const Slider *
get_slider (GtkWidget *scale)
{
  return g_object_get_data (G_OBJECT (scale), "slider");
}

static void
show_value (MixModelsTry *self, GtkWidget *scale)
{
  const Slider *slider = get_slider (scale);
  double value = gtk_range_get_value (GTK_RANGE (scale));
  g_autofree char *words = NULL;

  if (slider->input != MIX_EMPLOYMENT_NOTHING)
    words = mix_employment_dup_value (mix_employment_picture_get_input (self->base, slider->input)->unit, value);
  else
    words = g_strdup_printf ("%.0f", value);
  gtk_label_set_label (slider->value_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

static void
apply (MixModelsTry *self, const Slider *slider, double value)
{
  MixSpread spread = { MIX_SPREAD_FIXED, value, value, value };

  if (self->tried == NULL)
    self->tried = mix_employment_picture_copy (self->base);
  else
    {
      /* The job may still look at the last one. */
      g_autoptr (MixEmploymentPicture) last = g_steal_pointer (&self->tried);

      self->tried = mix_employment_picture_copy (last);
    }
  if (slider->input != MIX_EMPLOYMENT_NOTHING)
    {
      mix_employment_picture_set_input (self->tried, slider->input, &spread);
      return;
    }
  if (self->tried->people->len == 0)
    mix_employment_picture_add_person (self->tried, "tried", _ ("You"));
  for (guint person = 0; person < self->tried->people->len; person++)
    mix_employment_picture_set_swing (self->tried, person, slider->criterion, &spread);
}

static void
value_changed_cb (MixModelsTry *self, GtkWidget *scale)
{
  show_value (self, scale);
  if (self->showing)
    return;
  apply (self, get_slider (scale), gtk_range_get_value (GTK_RANGE (scale)));
  gtk_widget_set_sensitive (self->reset_button, TRUE);
  g_signal_emit (self, changed_signal, 0);
}

static void
add_slider (
    MixModelsTry *self, GtkBox *box, const char *name, const Slider *shape, double low, double value, double high)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = mix_inspector_new_label (name, "mix-dense", NULL);
  GtkWidget *figure = mix_inspector_new_label ("", "mix-dense", "numeric", "mix-strong", NULL);
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, low, high, (high - low) / STEPS);
  Slider *slider = g_new (Slider, 1);

  *slider = *shape;
  slider->value_label = GTK_LABEL (figure);
  g_object_set_data_full (G_OBJECT (scale), "slider", slider, g_free);
  gtk_adjustment_set_page_increment (gtk_range_get_adjustment (GTK_RANGE (scale)), (high - low) / 10);
  gtk_range_set_value (GTK_RANGE (scale), value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), figure);
  gtk_box_append (GTK_BOX (row), line);
  gtk_box_append (GTK_BOX (row), scale);
  gtk_box_append (box, row);
  show_value (self, scale);
  g_signal_connect_object (scale, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* What most people say, as one figure: the mean of their likely swings; without anybody in the middle. */
static double
get_swing (const MixEmploymentPicture *picture, guint criterion)
{
  double sum = 0;

  if (picture->people->len == 0)
    return SWING_MOST / 2.0;
  for (guint i = 0; i < picture->people->len; i++)
    sum += mix_spread_get_likely (&mix_employment_picture_get_person (picture, i)->swings[criterion]);
  return sum / picture->people->len;
}

static void
fill_weights (MixModelsTry *self)
{
  clear_box (self->weights);
  for (guint i = 0; i < self->base->criteria->len; i++)
    {
      Slider slider = { i, MIX_EMPLOYMENT_NOTHING, NULL };
      g_autofree char *name = mix_employment_weight_dup_name (self->base, i);

      add_slider (self, self->weights, name, &slider, 0, get_swing (self->base, i), SWING_MOST);
    }
}

static void
add_figure (MixModelsTry *self, const MixEmploymentBar *bar)
{
  const MixSpread *spread = &mix_employment_picture_get_input (self->base, bar->input)->spread;
  double low = mix_spread_get_quantile (spread, 0);
  double high = mix_spread_get_quantile (spread, 1);
  Slider slider = { MIX_EMPLOYMENT_NOTHING, bar->input, NULL };

  if (high > low)
    add_slider (self, self->figures, bar->name, &slider, low, mix_spread_get_likely (spread), high);
}

static void
forget_tried (MixModelsTry *self)
{
  g_clear_pointer (&self->tried, mix_employment_picture_unref);
  gtk_widget_set_sensitive (self->reset_button, FALSE);
}

static void
mix_models_try_dispose (GObject *object)
{
  MixModelsTry *self = MIX_MODELS_TRY (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_MODELS_TRY);
  g_clear_pointer (&self->base, mix_employment_picture_unref);
  g_clear_pointer (&self->tried, mix_employment_picture_unref);
  G_OBJECT_CLASS (mix_models_try_parent_class)->dispose (object);
}

static void
mix_models_try_class_init (MixModelsTryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_models_try_dispose;
  changed_signal
      = g_signal_new ("changed", MIX_TYPE_MODELS_TRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/models/mix-models-try.ui");
  gtk_widget_class_bind_template_child (widget_class, MixModelsTry, weights);
  gtk_widget_class_bind_template_child (widget_class, MixModelsTry, figures);
  gtk_widget_class_bind_template_child (widget_class, MixModelsTry, reset_button);
  gtk_widget_class_bind_template_callback (widget_class, mix_models_try_reset);
}

static void
mix_models_try_init (MixModelsTry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_models_try_set_picture:
 * @self: the sliders
 * @picture: what the plan says
 *
 * Begins anew: what was tried is put aside.
 */
void
mix_models_try_set_picture (MixModelsTry *self, MixEmploymentPicture *picture)
{
  g_return_if_fail (MIX_IS_MODELS_TRY (self));

  g_clear_pointer (&self->base, mix_employment_picture_unref);
  self->base = mix_employment_picture_ref (picture);
  forget_tried (self);
  clear_box (self->figures);
  fill_weights (self);
}

/**
 * mix_models_try_offer:
 * @self: the sliders
 * @study: a whole one of what the plan says
 *
 * Offers sliders for the figures that matter most.
 */
void
mix_models_try_offer (MixModelsTry *self, const MixEmploymentStudy *study)
{
  guint n = 0;

  if (self->tried != NULL || study->picture != self->base)
    return;
  clear_box (self->figures);
  for (guint i = 0; i < study->bars->len && n < MOST_FIGURES; i++)
    {
      const MixEmploymentBar *bar = &g_array_index (study->bars, MixEmploymentBar, i);

      if (bar->kind == MIX_EMPLOYMENT_FLIP_WEIGHT)
        continue;
      add_figure (self, bar);
      n++;
    }
}

/**
 * mix_models_try_get_picture:
 * @self: the sliders
 *
 * Returns: (transfer none) (nullable): what is tried, or what the plan says where nothing was moved
 */
MixEmploymentPicture *
mix_models_try_get_picture (MixModelsTry *self)
{
  return self->tried != NULL ? self->tried : self->base;
}

/**
 * mix_models_try_is_changed:
 * @self: the sliders
 *
 * Returns: whether anything was moved
 */
gboolean
mix_models_try_is_changed (MixModelsTry *self)
{
  return self->tried != NULL;
}

static void
put_back (MixModelsTry *self, GtkBox *box)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (box)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *scale = gtk_widget_get_last_child (row);
      const Slider *slider = get_slider (scale);

      gtk_range_set_value (
          GTK_RANGE (scale),
          slider->input != MIX_EMPLOYMENT_NOTHING
              ? mix_spread_get_likely (&mix_employment_picture_get_input (self->base, slider->input)->spread)
              : get_swing (self->base, slider->criterion));
    }
}

/**
 * mix_models_try_reset:
 * @self: the sliders
 *
 * Puts all sliders back to what the plan says.
 */
void
mix_models_try_reset (MixModelsTry *self)
{
  if (self->tried == NULL)
    return;
  self->showing = TRUE;
  put_back (self, self->weights);
  put_back (self, self->figures);
  self->showing = FALSE;
  forget_tried (self);
  g_signal_emit (self, changed_signal, 0);
}
