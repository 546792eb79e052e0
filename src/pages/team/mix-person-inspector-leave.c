#include "mix-person-inspector-private.h"

#include "mix-config.h"
#include "mix-leave.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* "3 Aug to 14 Aug 2026", with the hours where they are not whole days. */
static char *
dup_when (const MixLeaveRow *row)
{
  g_autofree char *last = mix_date_format_short_year (row->until);
  g_autofree char *first = mix_date_format_short_year (row->from_date);
  g_autofree char *hours = mix_text_format_hours (row->minutes);
  g_autofree char *days = NULL;

  /* Translators: the first and the last day */
  days = row->from_date == row->until ? g_strdup (last) : g_strdup_printf (_ ("%s to %s"), first, last);
  return row->minutes > 0 ? g_strdup_printf (_ ("%s · %s h"), days, hours) : g_steal_pointer (&days);
}

static GtkWidget *
new_leave_row (const MixLeaveRow *row, MixDate as_at)
{
  g_autofree char *when = dup_when (row);
  const char *kind = mix_leave_get_words (row->kind);
  /* Translators: a kind of leave, and the days */
  g_autofree char *words = g_strdup_printf (_ ("Remove: %s, %s"), kind, when);
  GtkWidget *widget = _mix_person_inspector_row_new (kind, when);

  if (mix_date_in_range (as_at, row->from_date, row->until))
    {
      GtkWidget *label = gtk_label_new (_ ("Away"));

      gtk_widget_add_css_class (label, "mix-secondary");
      adw_action_row_add_suffix (ADW_ACTION_ROW (widget), label);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (widget),
                             _mix_person_inspector_remove_button_new (words, "page.remove-leave", row->id));
  _mix_person_inspector_row_set_action (widget, "page.change-leave", row->id);
  return widget;
}

/*
 * _mix_person_inspector_show_leave:
 * @list: the inspector's list of leave
 * @person: whose
 * @as_at: the plan's day
 *
 * Lists what is not over on the day.
 */
void
_mix_person_inspector_show_leave (GtkListBox *list, MixPerson *person, MixDate as_at)
{
  GPtrArray *leave = mix_person_get_leave (person);
  gboolean any = FALSE;

  gtk_list_box_remove_all (list);
  for (guint i = 0; i < leave->len; i++)
    {
      const MixLeaveRow *row = leave->pdata[i];

      if (row->until < as_at)
        continue;
      gtk_list_box_append (list, new_leave_row (row, as_at));
      any = TRUE;
    }
  if (!any)
    _mix_person_inspector_add_empty_row (list, _ ("No leave from today on"));
}
