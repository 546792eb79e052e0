#pragma once

#include <glib-object.h>

#include "mix-rows.h"

G_BEGIN_DECLS

/* Facts about a person that change over time, each a dated row with a text value. */
#define MIX_FACT_ROLE "role"                             /* role code of DEFINITIONS */
#define MIX_FACT_BAND "band"                             /* "6", "8a" */
#define MIX_FACT_PAY_POINT "pay_point"                   /* entry, intermediate, top */
#define MIX_FACT_CONTRACTED_MINUTES "contracted_minutes" /* a week, decimal digits */
#define MIX_FACT_PATTERN "pattern"                       /* ten characters, Monday morning first: W R S E - */
#define MIX_FACT_EMPLOYER "employer"
#define MIX_FACT_HOME_PRACTICE "home_practice" /* organisation id */
#define MIX_FACT_PRESCRIBER "prescriber"       /* none, on_course, yes */
#define MIX_FACT_PATHWAY "pathway"             /* none, on_pathway, complete */
#define MIX_FACT_REGISTRATION "registration"   /* current, lapsed */
#define MIX_FACT_PAID_PERCENT "paid_percent"   /* of the pay, decimal digits: on half or no pay; without it, all */
#define MIX_FACT_OTHER_DUTIES "other_duties_minutes" /* a week, decimal digits: the individual allowance */

#define MIX_TYPE_PERSON (mix_person_get_type ())
G_DECLARE_FINAL_TYPE (MixPerson, mix_person, MIX, PERSON, GObject)

MixPerson *mix_person_new (const MixPersonRow *row) G_GNUC_WARN_UNUSED_RESULT;
void mix_person_set_fact (MixPerson *self, const MixPersonFactRow *row);
void mix_person_add_competence (MixPerson *self, const MixCompetenceRow *row);
void mix_person_add_supervision (MixPerson *self, const MixSupervisionRow *row);
void mix_person_add_leave (MixPerson *self, const MixLeaveRow *row);

const MixPersonRow *mix_person_get_row (MixPerson *self);
const char *mix_person_get_id (MixPerson *self);
const char *mix_person_get_name (MixPerson *self);
const char *mix_person_get_fact (MixPerson *self, const char *fact);
MixDate mix_person_get_fact_date (MixPerson *self, const char *fact);
gboolean mix_person_get_contracted_minutes (MixPerson *self, int *minutes);
guint mix_person_get_n_competences (MixPerson *self);
const MixCompetenceRow *mix_person_get_competence (MixPerson *self, guint position);
const MixCompetenceRow *mix_person_find_competence (MixPerson *self, const char *code);
guint mix_person_get_n_supervisions (MixPerson *self);
const MixSupervisionRow *mix_person_get_supervision (MixPerson *self, guint position);
GPtrArray *mix_person_get_leave (MixPerson *self);
gboolean mix_person_equal (MixPerson *a, MixPerson *b);

G_END_DECLS
