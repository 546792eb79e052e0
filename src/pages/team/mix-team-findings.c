#include "mix-team-findings.h"

#include "mix-config.h"
#include "mix-finding-face.h"
#include "mix-findings-watch.h"

#include <glib/gi18n-lib.h>

/* How many of a group are listed; the board lists them all. */
#define MOST_OF_A_GROUP 12

/*
 * What is found about people of the team, with a way to each: for when nobody is selected. It is found off the main
 * thread, and what was found before stays meanwhile.
 */
struct _MixTeamFindings
{
  MixInspector parent_instance;

  MixFindingsWatch *watch;
  MixBoard *board;
};

G_DEFINE_FINAL_TYPE (MixTeamFindings, mix_team_findings, MIX_TYPE_INSPECTOR)

static const MixFindingGroup groups[] = { MIX_FINDING_GROUP_OVER, MIX_FINDING_GROUP_SUPPORT, MIX_FINDING_GROUP_PEOPLE };

static GtkWidget *
make_row (MixFinding *finding, MixFindingGroup group)
{
  g_autofree char *title = mix_finding_dup_title (finding);
  g_autofree char *text = mix_finding_dup_text (finding);
  GPtrArray *people = mix_finding_get_people (finding);
  GtkWidget *row = mix_inspector_new_row (mix_finding_group_get_icon_name (group),
                                          mix_finding_group_get_colour_class (group), title, text);

  if (people->len > 0)
    mix_inspector_row_set_action (row, "win.show", g_variant_new ("(ss)", "team", mix_person_get_id (people->pdata[0])),
                                  "go-next-symbolic");
  return row;
}

static void
add_group (GtkBox *content, MixFindings *findings, MixFindingGroup group)
{
  const char *word = mix_finding_group_get_words (group);
  GPtrArray *all = mix_findings_get_all (findings);
  GtkWidget *list = mix_inspector_new_list (word);
  guint n_left = mix_findings_count_group (findings, group);
  g_autofree char *count = g_strdup_printf ("%u", n_left);
  guint n = 0;

  gtk_box_append (content, mix_inspector_new_heading (word, count));
  gtk_box_append (content, list);
  for (guint i = 0; i < all->len && n < MOST_OF_A_GROUP; i++)
    if (mix_finding_get_group (all->pdata[i]) == group)
      {
        gtk_list_box_append (GTK_LIST_BOX (list), make_row (all->pdata[i], group));
        n++;
      }
  if (n_left > n)
    {
      g_autofree char *more = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "and %u more on the board", "and %u more on the board", n_left - n),
          n_left - n);

      gtk_list_box_append (GTK_LIST_BOX (list), mix_inspector_new_row (NULL, NULL, more, NULL));
    }
}

static void
list_findings (MixTeamFindings *self)
{
  MixFindings *findings = self->board != NULL ? mix_findings_watch_find (self->watch, self->board, NULL) : NULL;
  GtkBox *content = mix_inspector_get_content (MIX_INSPECTOR (self));
  guint n = 0;

  if (findings == NULL)
    return;
  mix_inspector_clear (MIX_INSPECTOR (self));
  gtk_box_append (content, mix_inspector_new_label (_ ("Team"), "title-4", NULL));
  gtk_box_append (content,
                  mix_inspector_new_label (_ ("Choose somebody to see their week, competences and supervision."),
                                           "mix-secondary", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (mix_findings_count_group (findings, groups[i]) > 0)
      {
        add_group (content, findings, groups[i]);
        n++;
      }
  if (n == 0)
    {
      GtkWidget *list = mix_inspector_new_list (_ ("Findings"));

      gtk_list_box_append (GTK_LIST_BOX (list),
                           mix_inspector_new_row ("mix-fit-fits-symbolic", "mix-fits", _ ("Nobody has too much work"),
                                                  _ ("Nothing is found about people.")));
      gtk_box_append (content, list);
    }
}

static void
mix_team_findings_dispose (GObject *object)
{
  MixTeamFindings *self = MIX_TEAM_FINDINGS (object);

  mix_watch_stop (MIX_WATCH (self->watch));
  g_clear_object (&self->board);
  G_OBJECT_CLASS (mix_team_findings_parent_class)->dispose (object);
}

static void
mix_team_findings_finalize (GObject *object)
{
  g_object_unref (MIX_TEAM_FINDINGS (object)->watch);
  G_OBJECT_CLASS (mix_team_findings_parent_class)->finalize (object);
}

static void
mix_team_findings_class_init (MixTeamFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mix_team_findings_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_team_findings_finalize;
}

static void
mix_team_findings_init (MixTeamFindings *self)
{
  self->watch = mix_findings_watch_new ();
  g_signal_connect_object (self->watch, "answered", G_CALLBACK (list_findings), self, G_CONNECT_SWAPPED);
}

/**
 * mix_team_findings_show:
 * @self: the findings
 * @page: the page that shows them, with an open plan
 *
 * Looks for what is not as it should be in the plan as it is, and lists it once that is known.
 */
void
mix_team_findings_show (MixTeamFindings *self, MixPage *page)
{
  g_set_object (&self->board, mix_document_get_board (mix_page_get_document (page)));
  mix_findings_watch_ask (self->watch, self->board, NULL);
  list_findings (self);
}
