#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-error.h"
#include "mix-figure.h"
#include "mix-organisations.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define MOST_FIGURE 1000000000

static const MixCtlOption network_options[] = {
  { "code", N_ ("CODE"), N_ ("its code: capital letters and digits"), MIX_CTL_REQUIRED },
  { "name", N_ ("NAME"), N_ ("what it is called"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption practice_options[] = {
  { "code", N_ ("CODE"), N_ ("its code: capital letters and digits"), MIX_CTL_REQUIRED },
  { "name", N_ ("NAME"), N_ ("what it is called"), MIX_CTL_REQUIRED },
  { "network", N_ ("CODE"), N_ ("the network it is in"), MIX_CTL_REQUIRED },
  { "postcode", N_ ("POSTCODE"), N_ ("where it is") },
  { "supplier", N_ ("NAME"), N_ ("whose clinical system it has") },
  { "figure", N_ ("KIND=NUMBER"), N_ ("a figure of it, such as patients=8119 or register:HYP=1465"), MIX_CTL_REPEATED },
  { "from", N_ ("DATE"), N_ ("its first day there; without it, the planning date") },
  { "source", N_ ("WORDS"), N_ ("where you have the figures from") },
  { NULL },
};

/* Of networks and practices. */
static const MixCtlOption board_options[] = {
  { "short-name", N_ ("NAME"), N_ ("its name in at most 14 characters") },
  { "sub-icb", N_ ("CODE"), N_ ("its sub-ICB location") },
  { "sub-icb-name", N_ ("NAME"), N_ ("the name of that location") },
  { "icb", N_ ("CODE"), N_ ("its integrated care board") },
  { "icb-name", N_ ("NAME"), N_ ("the name of that board") },
  { NULL },
};

static const MixCtlOption move_options[] = {
  { "practice", N_ ("CODE"), N_ ("which practice"), MIX_CTL_REQUIRED },
  { "network", N_ ("CODE"), N_ ("the network it is in from then on"), MIX_CTL_REQUIRED },
  { "from", N_ ("DATE"), N_ ("its first day there; without it, the planning date") },
  { NULL },
};

static const MixCtlOption driver_options[] = {
  { "practice", N_ ("CODE"), N_ ("whose: a practice or a network"), MIX_CTL_REQUIRED },
  { "driver", N_ ("KIND"),
    N_ ("what: care_home_beds, repeat_items, learners, alerts, desks, patients, register:HYP, …"), MIX_CTL_REQUIRED },
  { "count", N_ ("NUMBER"), N_ ("how many; of weighted_ratio, the ratio"), MIX_CTL_REQUIRED },
  { "from", N_ ("DATE"), N_ ("the day from which it holds; without it, the planning date") },
  { "source", N_ ("WORDS"), N_ ("where you have it from") },
  { NULL },
};

static const MixCtlOption forget_options[] = {
  { "practice", N_ ("CODE"), N_ ("whose: a practice or a network"), MIX_CTL_REQUIRED },
  { "driver", N_ ("KIND"), N_ ("what, as “driver set” says"), MIX_CTL_REQUIRED },
  { "from", N_ ("DATE"), N_ ("the day the figure holds from"), MIX_CTL_REQUIRED },
  { NULL },
};

static MixOrganisationDraft
make_draft (MixCtl *self)
{
  return (MixOrganisationDraft) { .code = mix_ctl_get (self, "code"),
                                  .name = mix_ctl_get (self, "name"),
                                  .short_name = mix_ctl_get (self, "short-name"),
                                  .postcode = mix_ctl_get (self, "postcode"),
                                  .supplier = mix_ctl_get (self, "supplier"),
                                  .sub_icb_code = mix_ctl_get (self, "sub-icb"),
                                  .sub_icb_name = mix_ctl_get (self, "sub-icb-name"),
                                  .icb_code = mix_ctl_get (self, "icb"),
                                  .icb_name = mix_ctl_get (self, "icb-name"),
                                  .network = mix_ctl_get (self, "network"),
                                  .from_date = MIX_DATE_NONE };
}

static gboolean
add_network (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  MixOrganisationDraft draft = make_draft (self);

  return store != NULL && mix_organisations_add_network (store, &draft, error) && mix_ctl_report_change (self, error);
}

/* Whole numbers; ratios and WTE may have decimals, which are kept as millionths. */
static gboolean
parse_figure (const char *kind, const char *text, gint64 *value, GError **error)
{
  gboolean is_decimal
      = g_str_equal (kind, MIX_FIGURE_WEIGHTED_RATIO) || g_str_has_prefix (kind, MIX_FIGURE_STAFF_PREFIX);
  guint64 whole;
  gint64 thousandths;

  if (is_decimal && mix_text_parse_decimal (text, NULL, &thousandths) && thousandths >= 0)
    {
      *value = thousandths * 1000;
      return TRUE;
    }
  if (!is_decimal && g_ascii_string_to_unsigned (text, 10, 0, MOST_FIGURE, &whole, NULL))
    {
      *value = (gint64) whole;
      return TRUE;
    }
  mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("“%s” is not a number for %s."), text, kind);
  return FALSE;
}

static gboolean
set_figure (MixStore *store, MixCtl *self, const char *text, MixDate from, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  MixFigureDraft draft = { .organisation = mix_ctl_get (self, "code"),
                           .kind = parts[0],
                           .from_date = from,
                           .source = mix_ctl_get (self, "source") };

  if (parts[0] == NULL || parts[1] == NULL)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("“%s” is not a figure. Write it as patients=8119."), text);
      return FALSE;
    }
  return parse_figure (draft.kind, parts[1], &draft.value, error)
         && mix_organisations_set_figure (store, &draft, error);
}

typedef struct
{
  MixCtl *ctl;
  MixOrganisationDraft draft;
} PracticeChange;

static gboolean
put_practice (MixStore *store, gpointer data, GError **error)
{
  const PracticeChange *change = data;
  const char *const *figures = mix_ctl_get_all (change->ctl, "figure");

  if (!mix_organisations_add_practice (store, &change->draft, error))
    return FALSE;
  for (; figures != NULL && *figures != NULL; figures++)
    if (!set_figure (store, change->ctl, *figures, change->draft.from_date, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_practice (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  PracticeChange change = { self, make_draft (self) };
  g_autofree char *name = g_strdup_printf (_ ("Add practice %s"), change.draft.name);

  return store != NULL && mix_ctl_get_date (self, "from", &change.draft.from_date, error)
         && mix_store_change (store, name, put_practice, &change, error) && mix_ctl_report_change (self, error);
}

static gboolean
move_practice (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  MixDate from;

  return store != NULL && mix_ctl_get_date (self, "from", &from, error)
         && mix_organisations_move_practice (store, mix_ctl_get (self, "practice"), mix_ctl_get (self, "network"), from,
                                             error)
         && mix_ctl_report_change (self, error);
}

static gboolean
set_driver (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  MixFigureDraft draft = { .organisation = mix_ctl_get (self, "practice"),
                           .kind = mix_ctl_get (self, "driver"),
                           .source = mix_ctl_get (self, "source") };

  return store != NULL && mix_ctl_get_date (self, "from", &draft.from_date, error)
         && parse_figure (draft.kind, mix_ctl_get (self, "count"), &draft.value, error)
         && mix_organisations_set_figure (store, &draft, error) && mix_ctl_report_change (self, error);
}

static gboolean
forget_driver (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  MixDate from;

  return store != NULL && mix_ctl_get_date (self, "from", &from, error)
         && mix_organisations_forget_figure (store, mix_ctl_get (self, "practice"), mix_ctl_get (self, "driver"), from,
                                             error)
         && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_network_add = {
  .name = "network add",
  .summary = N_ ("add a network that no published file has"),
  .run = add_network,
  .options = network_options,
  .more_options = board_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_practice_add = {
  .name = "practice add",
  .summary = N_ ("add a practice that no published file has, with figures of your own"),
  .run = add_practice,
  .options = practice_options,
  .more_options = board_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_practice_move = {
  .name = "practice move",
  .summary = N_ ("say that a practice moves to another network"),
  .run = move_practice,
  .options = move_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_driver_set = {
  .name = "driver set",
  .summary = N_ ("set a figure of a practice or network to one of your own"),
  .run = set_driver,
  .options = driver_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_driver_forget = {
  .name = "driver forget",
  .summary = N_ ("take a figure out of the plan, so that the one before it holds"),
  .run = forget_driver,
  .options = forget_options,
  .keys = mix_ctl_change_keys,
};
