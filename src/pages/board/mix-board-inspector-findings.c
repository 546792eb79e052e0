#include "mix-board-inspector-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-finding-face.h"
#include "mix-finding-fix.h"
#include "mix-text.h"

/* How many of a group are listed at first, of those that matter most and of the others. */
#define MOST_UNSAFE 5
#define MOST_OTHERS 3

/* More than anybody reads; the board shows all of them at a press of the strip. */
#define MOST_EVER 200

/* The findings of a group that are not listed yet; the list owns it. */
typedef struct
{
  MixFindings *findings;
  MixBoard *board;
  MixFindingGroup group;
  guint n_listed;
  gboolean editable;
} Rest;

static void
free_rest (gpointer data)
{
  Rest *rest = data;

  g_object_unref (rest->findings);
  g_object_unref (rest->board);
  g_free (rest);
}

static GtkWidget *
make_show_button (const char *subject)
{
  GtkWidget *show = gtk_button_new_with_label (_ ("Show"));
  /* Translators: %s is a piece of work or a person. */
  g_autofree char *name = g_strdup_printf (_ ("Show %s"), subject);

  gtk_widget_add_css_class (show, "mix-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (show), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return show;
}

static void
aim (GtkWidget *button, const char *action, GVariant *target)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
}

static GVariant *
make_texts (GPtrArray *texts)
{
  return g_variant_new_strv ((const char *const *) texts->pdata, (gssize) texts->len);
}

/* Shows what a finding is about: its work, its person, its place, or, away from the board, its kind of work; NULL where
 * there is nothing to show. */
static GtkWidget *
make_show (MixFinding *finding, const char *title)
{
  MixCard *card = mix_finding_get_card (finding);
  GPtrArray *assignments = mix_finding_get_assignment_ids (finding);
  GPtrArray *people = mix_finding_get_people (finding);
  GPtrArray *places = mix_finding_get_place_ids (finding);
  GPtrArray *lines = mix_finding_get_lines (finding);
  GtkWidget *button = make_show_button (title);

  if (card != NULL)
    aim (button, "page.show-card", g_variant_new_string (mix_card_get_key (card)));
  else if (assignments->len > 0)
    aim (button, "page.show-cards", make_texts (assignments));
  else if (people->len > 0)
    aim (button, "page.show-person", g_variant_new_string (mix_person_get_id (people->pdata[0])));
  else if (places->len > 0)
    aim (button, "page.show-place", g_variant_new_string (places->pdata[0]));
  else if (lines->len > 0)
    aim (button, "win.show", g_variant_new ("(ss)", "work", mix_service_line_get_id (lines->pdata[0])));
  else
    {
      g_object_ref_sink (button);
      g_object_unref (button);
      return NULL;
    }
  return button;
}

static void
add_fix (GtkWidget *buttons, MixFinding *finding, MixBoard *board)
{
  MixFindingFix fix;
  g_autofree char *label = NULL;
  GtkWidget *button;

  if (!mix_finding_find_fix (finding, board, &fix))
    return;
  label = mix_finding_fix_dup_words (&fix);
  button = gtk_button_new_with_label (label);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  aim (button, "page.give-card", g_variant_new ("(ss)", mix_card_get_key (fix.card), mix_person_get_id (fix.person)));
  gtk_widget_add_css_class (button, "mix-link");
  gtk_box_append (GTK_BOX (buttons), button);
}

static GtkWidget *
make_row (MixFinding *finding, const Rest *rest)
{
  g_autofree char *title = mix_finding_dup_title (finding);
  g_autofree char *text = mix_finding_dup_text (finding);
  GtkWidget *row = mix_inspector_new_row (mix_finding_group_get_icon_name (rest->group),
                                          mix_finding_group_get_colour_class (rest->group), title, text);
  GtkWidget *lines = gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *show = make_show (finding, title);

  gtk_widget_add_css_class (gtk_widget_get_first_child (lines), "mix-strong");
  if (rest->editable)
    add_fix (buttons, finding, rest->board);
  if (show != NULL)
    gtk_box_append (GTK_BOX (buttons), show);
  gtk_box_append (GTK_BOX (lines), buttons);
  return row;
}

static void list_more (GtkListBox *list, Rest *rest, guint most);

static void
more_clicked_cb (GtkButton *button, GtkListBox *list)
{
  Rest *rest = g_object_get_data (G_OBJECT (list), "rest");
  guint n_before = rest->n_listed;

  gtk_list_box_remove (list, gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW));
  list_more (list, rest, MOST_EVER);
  gtk_widget_child_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (list, (int) n_before)), GTK_DIR_TAB_FORWARD);
}

/* A row that lists the others when it is pressed; those that nobody would read are only counted. */
static void
add_more (GtkListBox *list, const Rest *rest, guint n_left)
{
  g_autofree char *words
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %u More", "Show %u More", n_left), n_left);
  GtkWidget *button;

  if (rest->n_listed >= MOST_EVER)
    {
      g_autofree char *count = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "and %u more on the board", "and %u more on the board", n_left), n_left);

      gtk_list_box_append (list, mix_inspector_new_row (NULL, NULL, count, NULL));
      return;
    }
  button = gtk_button_new_with_label (words);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (more_clicked_cb), list);
  gtk_list_box_append (list, button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (gtk_widget_get_parent (button)), FALSE);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

static void
list_more (GtkListBox *list, Rest *rest, guint most)
{
  GPtrArray *all = mix_findings_get_all (rest->findings);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      MixFinding *finding = g_ptr_array_index (all, i);

      if (mix_finding_get_group (finding) != rest->group)
        continue;
      if (n >= rest->n_listed && n < most)
        {
          gtk_list_box_append (list, make_row (finding, rest));
          rest->n_listed++;
        }
      n++;
    }
  if (n > rest->n_listed)
    add_more (list, rest, n - rest->n_listed);
}

static void
add_group (
    GtkBox *content, MixBoard *board, MixFindings *findings, MixFindingGroup group, guint most, gboolean editable)
{
  const char *word = mix_finding_group_get_words (group);
  guint n = mix_findings_count_group (findings, group);
  gint64 minutes = mix_findings_get_group_minutes (findings, group);
  g_autofree char *hours = mix_text_format_hours (minutes);
  /* Translators: how many, and hours a week. */
  g_autofree char *count = minutes > 0 ? g_strdup_printf (_ ("%u · %s h"), n, hours) : g_strdup_printf ("%u", n);
  Rest *rest;
  GtkWidget *list;

  if (n == 0)
    return;
  rest = g_new0 (Rest, 1);
  *rest = (Rest) { g_object_ref (findings), g_object_ref (board), group, 0, editable };
  list = mix_inspector_new_list (word);
  g_object_set_data_full (G_OBJECT (list), "rest", rest, free_rest);
  list_more (GTK_LIST_BOX (list), rest, most);
  gtk_box_append (content, mix_inspector_new_heading (word, count));
  gtk_box_append (content, list);
}

static void
add_title (GtkBox *content, MixBoardView *view, MixFindings *findings)
{
  guint n_notices = mix_findings_count_severity (findings, MIX_SEVERITY_NOTICE);
  MixNetwork *network
      = mix_plan_find_network (mix_board_get_plan (mix_board_view_get_board (view)), mix_board_view_get_network (view));
  const char *where = network != NULL ? mix_network_get_name (network) : _ ("All networks");
  g_autofree char *title = mix_findings_dup_summary (findings);
  g_autofree char *n = mix_text_format_thousands (n_notices);
  g_autofree char *notices
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s more to look at", "%s more to look at", n_notices), n);
  /* Translators: a network, how many findings. */
  g_autofree char *detail
      = n_notices > 0 ? g_strdup_printf (_ ("%s · %s, unsafe first"), where, notices) : g_strdup (where);

  gtk_box_append (content, mix_inspector_new_label (title, "title-4", NULL));
  gtk_box_append (content, mix_inspector_new_label (detail, "mix-secondary", "mix-dense", NULL));
}

/* What the strip shows alone: its own findings, and for stretched work the support that it lacks. */
static gboolean
is_wanted (MixFindingGroup group, MixBoardFilter filter)
{
  static const MixFindingGroup groups[] = {
    [MIX_BOARD_FILTER_BLOCKED] = MIX_FINDING_GROUP_BLOCKED,
    [MIX_BOARD_FILTER_STRETCHED] = MIX_FINDING_GROUP_STRETCHED,
    [MIX_BOARD_FILTER_UNDER_USED] = MIX_FINDING_GROUP_UNDER_USED,
    [MIX_BOARD_FILTER_OVER] = MIX_FINDING_GROUP_OVER,
    [MIX_BOARD_FILTER_NOBODY] = MIX_FINDING_GROUP_NOBODY,
  };

  return filter == MIX_BOARD_FILTER_NONE || group == groups[filter]
         || (filter == MIX_BOARD_FILTER_STRETCHED && group == MIX_FINDING_GROUP_SUPPORT);
}

static guint
get_most (MixFindingGroup group, gboolean alone)
{
  if (alone)
    return MOST_EVER;
  return group == MIX_FINDING_GROUP_BLOCKED ? MOST_UNSAFE : MOST_OTHERS;
}

/* What is found, unsafe first, with a way to it, and a way out where there is exactly one. */
void
_mix_inspector_add_findings (
    GtkBox *content, MixBoardView *view, MixFindings *findings, MixFindingGroup only_group, gboolean editable)
{
  MixBoardFilter filter = mix_board_view_get_filter (view);
  gboolean alone = filter != MIX_BOARD_FILTER_NONE || only_group != MIX_N_FINDING_GROUPS;

  add_title (content, view, findings);
  for (MixFindingGroup group = 0; group < MIX_N_FINDING_GROUPS; group++)
    if (is_wanted (group, filter) && (only_group == MIX_N_FINDING_GROUPS || only_group == group))
      add_group (content, mix_board_view_get_board (view), findings, group, get_most (group, alone), editable);
}

/* Work of which nobody knows how much there is: listed, and never counted as none. */
void
_mix_inspector_add_unknown (GtkBox *content, MixBoard *board, const char *place_id)
{
  g_autoptr (MixFindings) findings = mix_findings_new_unknown (board, place_id);

  add_group (content, board, findings, MIX_FINDING_GROUP_NOT_KNOWN, MOST_UNSAFE, FALSE);
}
