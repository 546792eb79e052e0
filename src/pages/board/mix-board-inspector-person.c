#include "mix-board-inspector-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-capacity-bar.h"
#include "mix-card-face.h"
#include "mix-card-words.h"
#include "mix-fit-words.h"
#include "mix-text.h"
#include "mix-waterfall.h"

#define MINUTES_AN_HOUR 60.0

static void
add_bar (GtkBox *content, const MixPersonLoad *load)
{
  GtkWidget *bar = mix_capacity_bar_new ();
  g_autofree char *used = mix_person_load_dup_used (load);
  g_autofree char *free_words = mix_person_load_dup_free (load);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *used_label = mix_inspector_new_label (used, "numeric", "mix-dense", NULL);

  mix_capacity_bar_set_net (MIX_CAPACITY_BAR (bar),
                            load->sheet.known ? MAX (load->sheet.net_minutes, 0) : MIX_CAPACITY_BAR_NOT_KNOWN);
  for (MixFitGrade grade = MIX_FIT_BLOCKED; grade <= MIX_FIT_FITS; grade++)
    mix_capacity_bar_set_used (MIX_CAPACITY_BAR (bar), mix_fit_grade_get_mark (grade), load->used[grade]);
  gtk_widget_set_hexpand (used_label, TRUE);
  gtk_box_append (GTK_BOX (words), used_label);
  if (free_words != NULL)
    gtk_box_append (GTK_BOX (words),
                    mix_inspector_new_label (free_words, "numeric", "mix-dense",
                                             mix_person_load_is_over (load) ? "mix-over" : "mix-secondary", NULL));
  gtk_box_append (content, bar);
  gtk_box_append (content, words);
}

static void
add_used (GtkBox *content, const MixPersonLoad *load)
{
  GtkWidget *list;

  if (mix_person_load_get_used (load) == 0)
    return;
  list = mix_inspector_new_list (_ ("Hours by fit"));
  for (MixFitGrade grade = MIX_FIT_BLOCKED; grade <= MIX_FIT_FITS; grade++)
    {
      MixMark mark = mix_fit_grade_get_mark (grade);
      g_autofree char *hours = mix_text_format_hours (load->used[grade]);
      /* Translators: a number of hours a week. */
      g_autofree char *words = g_strdup_printf (_ ("%s h a week"), hours);

      if (load->used[grade] > 0)
        gtk_list_box_append (GTK_LIST_BOX (list),
                             mix_inspector_new_row (mix_mark_get_icon_name (mark),
                                                    mix_style_get_colour_class (mix_mark_get_colour (mark)),
                                                    mix_mark_get_word (mark), words));
    }
  gtk_box_append (content, list);
}

static void
add_sheet (GtkBox *content, const MixCapacitySheet *sheet)
{
  MixWaterfallStep steps[MIX_CAPACITY_N_KINDS + 1] = { 0 };
  char *texts[MIX_CAPACITY_N_KINDS + 1];
  GtkWidget *waterfall = mix_waterfall_new ();
  int left = 0;

  for (guint i = 0; i <= sheet->n_lines; i++)
    {
      const MixCapacityLine *line = i < sheet->n_lines ? &sheet->lines[i] : NULL;
      gboolean total = i == 0 || line == NULL;
      int minutes = line != NULL ? line->minutes : sheet->net_minutes;
      g_autofree char *hours = mix_text_format_hours (total ? minutes : -minutes);

      left = i == 0 ? minutes : line != NULL ? left - minutes : left;
      texts[i] = g_strdup_printf (_ ("%s h"), hours);
      steps[i] = (MixWaterfallStep) {
        .label = line != NULL ? mix_capacity_kind_get_words (line->kind) : _ ("Net, for work"),
        .text = texts[i],
        .start = total ? 0 : left / MINUTES_AN_HOUR,
        .length = minutes / MINUTES_AN_HOUR,
        .total = total,
        .grade = line != NULL ? line->grade : 0,
        .source = line != NULL ? mix_capacity_line_get_source (line) : NULL,
      };
    }
  mix_waterfall_set_steps (MIX_WATERFALL (waterfall), steps, sheet->n_lines + 1);
  gtk_box_append (content, mix_inspector_new_heading (_ ("A usual week"), NULL));
  gtk_box_append (content, waterfall);
  for (guint i = 0; i <= sheet->n_lines; i++)
    g_free (texts[i]);
}

/* A person: how their contracted hours become hours for work, what they are used for, and whose priorities that is. */
void
_mix_inspector_add_person (GtkBox *content, MixBoard *board, MixPerson *person)
{
  const MixPersonLoad *load = mix_team_load_find_person (mix_board_get_load (board), mix_person_get_id (person));
  g_autofree char *role = load != NULL ? mix_person_load_dup_role (load) : NULL;

  if (load == NULL)
    return;
  gtk_box_append (content, mix_inspector_new_label (mix_person_get_name (person), "title-4", NULL));
  gtk_box_append (content, mix_inspector_new_label (role, "mix-secondary", "mix-dense", NULL));
  add_bar (content, load);
  add_used (content, load);
  if (load->sheet.known)
    add_sheet (content, &load->sheet);
  else
    gtk_box_append (content, mix_inspector_new_label (_ ("Contracted hours are not known. Enter them in Team."),
                                                      "mix-not-known", NULL));
  _mix_inspector_add_balance (content, board, &(MixPlanBalance) { .person = person });
  _mix_inspector_add_mop_up (content, mix_board_get_plan (board), person);
}
