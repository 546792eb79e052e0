#include "mix-finding-face.h"

#include "mix-mark.h"
#include "mix-style.h"

static MixMark
get_mark (MixFindingGroup group)
{
  static const MixMark marks[MIX_N_FINDING_GROUPS] = {
    [MIX_FINDING_GROUP_BLOCKED] = MIX_MARK_BLOCKED,       [MIX_FINDING_GROUP_OVER] = MIX_MARK_OVER,
    [MIX_FINDING_GROUP_SUPPORT] = MIX_MARK_STRETCHED,     [MIX_FINDING_GROUP_STRETCHED] = MIX_MARK_STRETCHED,
    [MIX_FINDING_GROUP_UNDER_USED] = MIX_MARK_UNDER_USED, [MIX_FINDING_GROUP_NOBODY] = MIX_MARK_NOBODY,
    [MIX_FINDING_GROUP_NOT_KNOWN] = MIX_MARK_NOT_KNOWN,
  };

  return marks[group];
}

/**
 * mix_finding_group_get_icon_name:
 * @group: a group of findings
 *
 * Returns: (transfer none): the icon that stands before each of it
 */
const char *
mix_finding_group_get_icon_name (MixFindingGroup group)
{
  switch (group)
    {
    case MIX_FINDING_GROUP_SHARE:
      return "mix-models-symbolic";
    case MIX_FINDING_GROUP_DESKS:
      return "mix-desk-symbolic";
    case MIX_FINDING_GROUP_PEOPLE:
      return "system-users-symbolic";
    default:
      return mix_mark_get_icon_name (get_mark (group));
    }
}

/**
 * mix_finding_group_get_colour_class:
 * @group: a group of findings
 *
 * Returns: (transfer none): the style class of the icon's colour
 */
const char *
mix_finding_group_get_colour_class (MixFindingGroup group)
{
  return group == MIX_FINDING_GROUP_SHARE || group == MIX_FINDING_GROUP_DESKS || group == MIX_FINDING_GROUP_PEOPLE
             ? "mix-secondary"
             : mix_style_get_colour_class (mix_mark_get_colour (get_mark (group)));
}
