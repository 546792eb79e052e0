#include "mix-week-view-private.h"

/* One day of the week, for where all five would be too narrow to read. */

/* The days of the week, for where only one of them is shown. */
void
_mix_week_view_show_days (MixWeekView *self)
{
  MixDate monday = mix_week_rota_get_monday (self->rota);

  for (guint day = 0; day < adw_toggle_group_get_n_toggles (self->day_choice); day++)
    {
      AdwToggle *toggle = adw_toggle_group_get_toggle (self->day_choice, day);
      g_autofree char *words = mix_date_format_weekday (monday + (MixDate) day);

      adw_toggle_set_label (toggle, words);
    }
}

static void
day_chosen_cb (MixWeekView *self)
{
  mix_week_grid_show_day (self->grid, adw_toggle_group_get_active (self->day_choice));
}

static void
day_changed_cb (MixWeekView *self)
{
  adw_toggle_group_set_active (self->day_choice, mix_week_grid_get_day (self->grid));
}

/* Where a week would be too narrow to read, one of its days is shown. */
void
_mix_week_view_narrow_changed_cb (MixWeekView *self)
{
  gboolean narrow = mix_page_is_narrow (self->page);

  gtk_widget_set_visible (GTK_WIDGET (self->day_choice), narrow);
  gtk_scrolled_window_set_policy (self->scroller, narrow ? GTK_POLICY_EXTERNAL : GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_AUTOMATIC);
  mix_week_grid_set_one_day (self->grid, narrow);
}

/* Binds what the choice of days in the template needs. */
void
_mix_week_view_bind_days (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixWeekView, day_choice);
  gtk_widget_class_bind_template_child (widget_class, MixWeekView, scroller);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
}
