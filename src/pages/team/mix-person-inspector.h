#pragma once

#include "mix-page.h"
#include "mix-team-load.h"

G_BEGIN_DECLS

#define MIX_TYPE_PERSON_INSPECTOR (mix_person_inspector_get_type ())
G_DECLARE_FINAL_TYPE (MixPersonInspector, mix_person_inspector, MIX, PERSON_INSPECTOR, AdwBin)

void mix_person_inspector_set_person (MixPersonInspector *self, MixPerson *person, const MixPersonLoad *load);

G_END_DECLS
