#pragma once

#include "mix-findings.h"

G_BEGIN_DECLS

/* The least that is a tenth of an hour. */
#define MIX_LEAST_SHOWN_MINUTES 3

/*
 * The families of findings, a file each. Every one adds to a list what it finds for a network, or, without one, for all
 * of a board's plan.
 */
typedef struct
{
  GPtrArray *list; /* of MixFinding */
  MixBoard *board;
  MixPlan *plan;
  const char *network_id; /* nullable */
  const char *place_id;   /* nullable: only what is not known there */
} MixFindingsDraft;

void _mix_findings_take (MixFindingsDraft *draft, MixFinding *finding);

void _mix_findings_add_cards (MixFindingsDraft *draft);
void _mix_findings_add_people (MixFindingsDraft *draft);
void _mix_findings_add_demand (MixFindingsDraft *draft);
void _mix_findings_add_unknown (MixFindingsDraft *draft);
void _mix_findings_add_shares (MixFindingsDraft *draft);
void _mix_findings_add_overload (MixFindingsDraft *draft, MixPlanOverload *overload);

G_END_DECLS
