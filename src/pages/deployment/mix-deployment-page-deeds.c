#include "mix-deployment-page-private.h"

#include "mix-config.h"
#include "mix-deploy-accept.h"

#include <glib/gi18n-lib.h>

/* What is done with a proposal: it is accepted, in parts or whole, or pinned for the next one. */

typedef struct
{
  MixDeployProposal *proposal;
  GPtrArray *changes; /* of MixDeployChange */
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_object_unref (deed->proposal);
  g_ptr_array_unref (deed->changes);
  g_free (deed);
}

static gboolean
accept (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;

  return mix_deploy_accept (store, deed->proposal, deed->changes, error);
}

/* As one named change; @changes is taken. */
static void
accept_changes (MixDeploymentPage *self, GPtrArray *changes, const char *name)
{
  Deed *deed;
  g_autofree char *words = NULL;

  if (self->proposal == NULL || changes->len == 0)
    {
      g_ptr_array_unref (changes);
      return;
    }
  if (name != NULL)
    /* Translators: how many, and a practice, a person or a kind of work. */
    words = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u change accepted: %s.", "%u changes accepted: %s.", changes->len),
        changes->len, name);
  else
    words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u change accepted.", "%u changes accepted.", changes->len),
                             changes->len);
  deed = g_new0 (Deed, 1);
  deed->proposal = g_object_ref (self->proposal);
  deed->changes = changes;
  mix_page_run (MIX_PAGE (self), accept, deed, free_deed, words);
}

typedef gboolean (*ChangeTest) (MixDeployChange *change, const char *id);

static gboolean
is_at_place (MixDeployChange *change, const char *id)
{
  return g_str_equal (mix_deploy_change_get_place_id (change), id);
}

static gboolean
is_of_person (MixDeployChange *change, const char *id)
{
  return g_str_equal (mix_person_get_id (mix_deploy_change_get_person (change)), id);
}

/* Those that are checked and pass. */
static GPtrArray *
list_chosen (MixDeploymentPage *self, ChangeTest test, const char *id)
{
  g_autoptr (GPtrArray) chosen = mix_diff_list_list_chosen (self->list, NULL);
  GPtrArray *passed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < chosen->len; i++)
    if (test (chosen->pdata[i], id))
      g_ptr_array_add (passed, g_object_ref (chosen->pdata[i]));
  return passed;
}

static MixDeployChange *
find_change (MixDeploymentPage *self, const char *id)
{
  GListModel *changes = self->proposal != NULL ? mix_deploy_proposal_get_changes (self->proposal) : NULL;

  for (guint i = 0; changes != NULL && i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (MixDeployChange) change = g_list_model_get_item (changes, i);

      /* The list keeps it. */
      if (g_str_equal (mix_deploy_change_get_id (change), id))
        return change;
    }
  return NULL;
}

static void
accept_all_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixDeploymentPage *self = user_data;

  accept_changes (self, mix_diff_list_list_chosen (self->list, NULL), NULL);
}

static void
accept_place_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) changes = list_chosen (user_data, is_at_place, g_variant_get_string (parameter, NULL));
  const char *name = changes->len > 0 ? mix_deploy_change_get_place (changes->pdata[0]) : NULL;

  accept_changes (user_data, g_ptr_array_ref (changes), name);
}

static void
accept_person_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) changes = list_chosen (user_data, is_of_person, g_variant_get_string (parameter, NULL));
  const char *name = changes->len > 0 ? mix_person_get_name (mix_deploy_change_get_person (changes->pdata[0])) : NULL;

  accept_changes (user_data, g_ptr_array_ref (changes), name);
}

/* Whether it is checked or not: it was named. */
static void
accept_card_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixDeployChange *change = find_change (user_data, g_variant_get_string (parameter, NULL));
  GPtrArray *changes;

  if (change == NULL || mix_deploy_change_get_state (change) != MIX_DEPLOY_OPEN)
    return;
  changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (changes, g_object_ref (change));
  accept_changes (user_data, changes, mix_service_line_get_row (mix_deploy_change_get_line (change))->short_name);
}

/* Shows what the next proposal leaves as it is. */
void
_mix_deployment_page_show_pins (MixDeploymentPage *self)
{
  GAction *unpin = g_action_map_lookup_action (G_ACTION_MAP (mix_page_get_actions (MIX_PAGE (self))), "unpin-all");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (unpin), self->pins->len > 0);
  mix_diff_list_set_pins (self->list, self->pins);
  _mix_deployment_page_show_inspector (self);
}

static void
toggle_pin (MixDeploymentPage *self, MixDeployPinKind kind, const char *id, const char *name)
{
  gboolean pinned = mix_deploy_pins_toggle (self->pins, kind, id);
  /* Translators: a person, a practice, or a kind of work. */
  g_autofree char *words = g_strdup_printf (
      pinned ? _ ("%s stays as it is in the next proposal.") : _ ("%s may change in the next proposal."), name);

  _mix_deployment_page_show_pins (self);
  _mix_deployment_page_remember (self);
  mix_page_say (MIX_PAGE (self), words, FALSE);
}

static void
pin_person_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixPerson *person = mix_plan_find_person (mix_page_get_plan (user_data), g_variant_get_string (parameter, NULL));

  if (person != NULL)
    toggle_pin (user_data, MIX_DEPLOY_PIN_PERSON, mix_person_get_id (person), mix_person_get_name (person));
}

static void
pin_place_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixPlan *plan = mix_page_get_plan (user_data);
  const char *id = g_variant_get_string (parameter, NULL);
  MixPractice *practice = mix_plan_find_practice (plan, id);
  MixNetwork *network = mix_plan_find_network (plan, id);

  if (practice != NULL)
    toggle_pin (user_data, MIX_DEPLOY_PIN_PRACTICE, id, mix_practice_get_short_name (practice));
  else if (network != NULL)
    toggle_pin (user_data, MIX_DEPLOY_PIN_PRACTICE, id, mix_network_get_name (network));
}

static void
pin_card_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixDeployChange *change = find_change (user_data, g_variant_get_string (parameter, NULL));

  if (change != NULL && mix_deploy_change_get_kind (change) != MIX_DEPLOY_NEW)
    toggle_pin (user_data, MIX_DEPLOY_PIN_CARD, mix_deploy_change_get_assignment_id (change),
                mix_service_line_get_row (mix_deploy_change_get_line (change))->short_name);
  else if (change != NULL)
    mix_page_say (user_data, _ ("Nobody has this work today: there is nothing to pin."), FALSE);
}

static void
unpin_all_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixDeploymentPage *self = user_data;

  g_ptr_array_set_size (self->pins, 0);
  _mix_deployment_page_show_pins (self);
  _mix_deployment_page_remember (self);
}

/* The card that it is about; where nobody has it yet, the lane of whoever would. */
static void
show_on_board_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixDeploymentPage *self = user_data;
  MixDeployChange *change = find_change (self, g_variant_get_string (parameter, NULL));
  const char *item;

  if (change == NULL)
    return;
  item = mix_deploy_change_get_kind (change) == MIX_DEPLOY_NEW
             ? mix_person_get_id (mix_deploy_change_get_person (change))
             : mix_deploy_change_get_assignment_id (change);
  mix_page_go_to (MIX_PAGE (self), "board", item);
}

/* Adds what is done with a proposal. */
void
_mix_deployment_page_add_deeds (MixDeploymentPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { .name = "pin-person", .activate = pin_person_cb, .parameter_type = "s" },
    { .name = "pin-place", .activate = pin_place_cb, .parameter_type = "s" },
    { .name = "pin-card", .activate = pin_card_cb, .parameter_type = "s" },
    { .name = "unpin-all", .activate = unpin_all_cb },
    { .name = "show-on-board", .activate = show_on_board_cb, .parameter_type = "s" },
  };
  static const GActionEntry EDITING_ENTRIES[] = {
    { .name = "accept-all", .activate = accept_all_cb },
    { .name = "accept-place", .activate = accept_place_cb, .parameter_type = "s" },
    { .name = "accept-person", .activate = accept_person_cb, .parameter_type = "s" },
    { .name = "accept-card", .activate = accept_card_cb, .parameter_type = "s" },
  };
  GActionMap *actions = G_ACTION_MAP (mix_page_get_actions (MIX_PAGE (self)));

  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
  mix_page_add_editing_actions (MIX_PAGE (self), EDITING_ENTRIES, G_N_ELEMENTS (EDITING_ENTRIES));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, "unpin-all")), FALSE);
}
