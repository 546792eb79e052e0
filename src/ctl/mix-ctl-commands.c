#include "mix-ctl-commands.h"

/* In the order in which help lists them. */
static const MixCtlCommand *const commands[] = {
  &mix_command_new,
  &mix_command_import,
  &mix_command_people_import,
  &mix_command_allocation_import,
  &mix_command_plans,
  &mix_command_plan_set,
  &mix_command_sample,
  &mix_command_show_practices,
  &mix_command_show_networks,
  &mix_command_show_people,
  &mix_command_show_competences,
  &mix_command_show_supervision,
  &mix_command_show_service_lines,
  &mix_command_show_assignments,
  &mix_command_show_allocations,
  &mix_command_show_sources,
  &mix_command_network_add,
  &mix_command_practice_add,
  &mix_command_practice_move,
  &mix_command_driver_set,
  &mix_command_driver_forget,
  &mix_command_person_add,
  &mix_command_person_set,
  &mix_command_person_leave,
  &mix_command_person_remove,
  &mix_command_competence_set,
  &mix_command_supervise,
  &mix_command_unsupervise,
  &mix_command_assign,
  &mix_command_move,
  &mix_command_assignment_set,
  &mix_command_assignment_split,
  &mix_command_unassign,
  &mix_command_check,
  &mix_command_fit,
  &mix_command_candidates,
  &mix_command_demand,
  &mix_command_history,
  &mix_command_undo,
  &mix_command_redo,
  &mix_command_copy,
  &mix_command_open_copy,
  &mix_command_verify,
  &mix_command_backups,
  &mix_command_recover,
  &mix_command_packs,
  &mix_command_packs_add,
  &mix_command_packs_remove,
  &mix_command_batch,
  &mix_command_build_england,
  &mix_command_help,
  &mix_command_version,
  &mix_command_manual,
  NULL,
};

/**
 * mix_ctl_get_commands:
 *
 * Returns: (transfer none): every command, ended by %NULL
 */
const MixCtlCommand *const *
mix_ctl_get_commands (void)
{
  return commands;
}

/**
 * mix_ctl_find_command:
 * @name: words with a space between them
 *
 * Returns: (transfer none) (nullable): the command of that name
 */
const MixCtlCommand *
mix_ctl_find_command (const char *name)
{
  for (guint i = 0; commands[i] != NULL; i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

/**
 * mix_ctl_has_commands_below:
 * @name: words with a space between them
 *
 * Returns: whether a command's name begins with these words and goes on
 */
gboolean
mix_ctl_has_commands_below (const char *name)
{
  g_autofree char *beginning = g_strconcat (name, " ", NULL);

  for (guint i = 0; commands[i] != NULL; i++)
    if (g_str_has_prefix (commands[i]->name, beginning))
      return TRUE;
  return FALSE;
}
