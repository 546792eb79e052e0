#include "mix-team-page-private.h"

#include "mix-competence-dialog.h"
#include "mix-config.h"
#include "mix-leave-dialog.h"
#include "mix-leave.h"
#include "mix-leaving-dialog.h"
#include "mix-people-import-dialog.h"
#include "mix-people.h"
#include "mix-person-dialog.h"
#include "mix-plan-figures-dialog.h"
#include "mix-supervision-dialog.h"

#include <glib/gi18n-lib.h>

static const MixLeaveRow *
find_leave (MixPerson *person, const char *id)
{
  GPtrArray *leave = mix_person_get_leave (person);

  for (guint i = 0; i < leave->len; i++)
    if (g_str_equal (((const MixLeaveRow *) leave->pdata[i])->id, id))
      return leave->pdata[i];
  return NULL;
}

static void
add_person_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  adw_dialog_present (mix_person_dialog_new (page, NULL), page);
}

static void
change_person_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  MixPerson *person = _mix_team_page_get_selected (page);

  if (person != NULL)
    adw_dialog_present (mix_person_dialog_new (page, person), page);
}

static void
sign_off_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  MixPerson *person = _mix_team_page_get_selected (page);
  const char *code = g_variant_get_string (parameter, NULL);

  if (person != NULL)
    adw_dialog_present (mix_competence_dialog_new (page, person, *code != '\0' ? code : NULL), page);
}

static void
add_supervisor_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  MixPerson *person = _mix_team_page_get_selected (page);

  if (person != NULL)
    adw_dialog_present (mix_supervision_dialog_new (page, person), page);
}

static gboolean
end_supervision (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_people_end_supervision (store, data, error);
}

static void
end_supervision_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  mix_page_run (page, end_supervision, g_variant_dup_string (parameter, NULL), g_free, _ ("Supervision ended."));
}

static void
change_supervision_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  MixPerson *person = _mix_team_page_get_selected (page);
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; person != NULL && i < mix_person_get_n_supervisions (person); i++)
    if (g_str_equal (mix_person_get_supervision (person, i)->id, id))
      adw_dialog_present (mix_supervision_dialog_new_change (page, person, mix_person_get_supervision (person, i)),
                          page);
}

static void
add_leave_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  MixPerson *person = _mix_team_page_get_selected (page);

  if (person != NULL)
    adw_dialog_present (mix_leave_dialog_new (page, person, NULL), page);
}

static void
change_leave_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  MixPerson *person = _mix_team_page_get_selected (page);
  const MixLeaveRow *row = person != NULL ? find_leave (person, g_variant_get_string (parameter, NULL)) : NULL;

  if (row != NULL)
    adw_dialog_present (mix_leave_dialog_new (page, person, row), page);
}

static gboolean
remove_leave (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_leave_remove (store, data, error);
}

static void
remove_leave_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  mix_page_run (page, remove_leave, g_variant_dup_string (parameter, NULL), g_free, _ ("Leave removed."));
}

static void
record_leaving_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  MixPerson *person = _mix_team_page_get_selected (page);

  if (person != NULL)
    adw_dialog_present (mix_leaving_dialog_new (page, person), page);
}

static gboolean
remove_person (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_people_remove (store, data, error);
}

static void
remove_person_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  MixPerson *person = _mix_team_page_get_selected (page);
  g_autofree char *done_words = NULL;

  if (person == NULL)
    return;
  done_words = g_strdup_printf (_ ("%s was removed, with their work."), mix_person_get_name (person));
  mix_page_run (page, remove_person, g_strdup (mix_person_get_id (person)), g_free, done_words);
}

static void
import_people_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  adw_dialog_present (mix_people_import_dialog_new (page), page);
}

static void
change_figures_cb (GSimpleAction *action, GVariant *parameter, gpointer page)
{
  adw_dialog_present (mix_plan_figures_dialog_new (page), page);
}

static const GActionEntry editing_actions[] = {
  { .name = "add-person", .activate = add_person_cb },
  { .name = "import-people", .activate = import_people_cb },
  { .name = "change-person", .activate = change_person_cb },
  { .name = "sign-off", .activate = sign_off_cb, .parameter_type = "s" },
  { .name = "add-supervisor", .activate = add_supervisor_cb },
  { .name = "end-supervision", .activate = end_supervision_cb, .parameter_type = "s" },
  { .name = "change-supervision", .activate = change_supervision_cb, .parameter_type = "s" },
  { .name = "add-leave", .activate = add_leave_cb },
  { .name = "change-leave", .activate = change_leave_cb, .parameter_type = "s" },
  { .name = "remove-leave", .activate = remove_leave_cb, .parameter_type = "s" },
  { .name = "record-leaving", .activate = record_leaving_cb },
  { .name = "remove-person", .activate = remove_person_cb },
  { .name = "change-figures", .activate = change_figures_cb },
};

/*
 * _mix_team_page_add_editing_actions:
 * @self: a page being made
 *
 * Adds what a user may do to the people of a plan that can be written.
 */
void
_mix_team_page_add_editing_actions (MixTeamPage *self)
{
  mix_page_add_editing_actions (MIX_PAGE (self), editing_actions, G_N_ELEMENTS (editing_actions));
}
