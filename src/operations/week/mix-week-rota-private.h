#pragma once

#include "mix-week-rota.h"

G_BEGIN_DECLS

/* What the rota knows about somebody beside their sessions. */
typedef struct
{
  GArray *work;        /* of MixRotaWork, in the order of the assignments */
  const char *busiest; /* practice of most assigned minutes, or NULL */
} MixRotaNotes;

struct _MixWeekRota
{
  gatomicrefcount references;
  MixPlan *plan;
  MixDate monday;
  GArray *people;           /* of MixRotaPerson, in the plan's order */
  GArray *notes;            /* of MixRotaNotes, beside people */
  GArray *places;           /* of MixRotaPlace, in the plan's order */
  GHashTable *person_index; /* person id → position + 1 */
  GHashTable *place_index;  /* organisation id → position + 1 */
};

MixRotaPerson *_mix_week_rota_find_person (const MixWeekRota *self, const char *person_id, MixRotaNotes **notes);
MixRotaPlace *_mix_week_rota_find_place (const MixWeekRota *self, const char *place_id);

G_END_DECLS
