#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-pins.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption add_options[] = {
  { "person", N_ ("PERSON"), N_ ("who: an id, or a name that only one person has"), MIX_CTL_REQUIRED },
  { "kind", N_ ("KIND"), N_ ("keep or never"), MIX_CTL_REQUIRED },
  { "reason", N_ ("WORDS"), N_ ("why"), MIX_CTL_REQUIRED },
  { "practice", N_ ("CODE"), N_ ("where; without it, any place") },
  { "service-line", N_ ("CODE"), N_ ("what; without it, any work; with neither, somebody keeps all that they do") },
  { "from", N_ ("DATE"), N_ ("first day; without it, the planning date") },
  { "until", N_ ("DATE"), N_ ("last day; without it, it does not end") },
  { NULL },
};

static const MixCtlOption remove_options[] = {
  { "pin", N_ ("ID"), N_ ("which, as “show pins” says"), MIX_CTL_REQUIRED },
  { NULL },
};

#define REASON_OPTION { "reason", N_ ("WORDS"), N_ ("why"), MIX_CTL_REQUIRED }

static const MixCtlOption card_options[] = {
  { "assignment", N_ ("ID"), N_ ("which, as “show assignments” says"), MIX_CTL_REQUIRED },
  REASON_OPTION,
  { NULL },
};

static const MixCtlOption place_options[] = {
  { "practice", N_ ("CODE"), N_ ("where: a practice, or a network for its own work"), MIX_CTL_REQUIRED },
  REASON_OPTION,
  { NULL },
};

static const MixCtlOption release_options[] = {
  { "practice", N_ ("CODE"), N_ ("where: a practice, or a network for its own work"), MIX_CTL_REQUIRED },
  { NULL },
};

static gboolean
add_pin (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *person = store != NULL ? mix_ctl_find_person (self, "person", error) : NULL;
  g_autofree char *id = NULL;
  MixPinDraft draft = { .person_id = person,
                        .organisation = mix_ctl_get (self, "practice"),
                        .service_line = mix_ctl_get (self, "service-line"),
                        .kind = mix_ctl_get (self, "kind"),
                        .reason = mix_ctl_get (self, "reason") };

  if (person == NULL || !mix_ctl_get_date (self, "from", &draft.from_date, error)
      || !mix_ctl_get_date (self, "until", &draft.until, error))
    return FALSE;
  id = mix_pins_add (store, &draft, error);
  return mix_ctl_report_new (self, id, error);
}

static gboolean
pin_card (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id
      = store != NULL ? mix_pins_add_card (store, mix_ctl_get (self, "assignment"), mix_ctl_get (self, "reason"), error)
                      : NULL;

  return mix_ctl_report_new (self, id, error);
}

static gboolean
pin_place (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL
         && mix_pins_add_place (store, mix_ctl_get (self, "practice"), mix_ctl_get (self, "reason"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
release_place (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL && mix_pins_remove_place (store, mix_ctl_get (self, "practice"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
remove_pin (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL && mix_pins_remove (store, mix_ctl_get (self, "pin"), error)
         && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_pin_add = {
  .name = "pin add",
  .summary = N_ ("say what somebody always or never does, or where, and print the pin’s id"),
  .run = add_pin,
  .options = add_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_pin_remove = {
  .name = "pin remove",
  .summary = N_ ("take a pin out of the plan"),
  .run = remove_pin,
  .options = remove_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_pin_card = {
  .name = "pin card",
  .summary = N_ ("say that somebody keeps one piece of work, and print the pin’s id"),
  .run = pin_card,
  .options = card_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_pin_place = {
  .name = "pin place",
  .summary = N_ ("say that everybody keeps their work at a place"),
  .run = pin_place,
  .options = place_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_pin_release = {
  .name = "pin release",
  .summary = N_ ("forget that people keep their work at a place"),
  .run = release_place,
  .options = release_options,
  .keys = mix_ctl_change_keys,
};
