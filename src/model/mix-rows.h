#pragma once

#include <glib.h>

#include "mix-date.h"

G_BEGIN_DECLS

/*
 * The recorded rows of a plan as plain values: what `operations` hands to `store` inside a change, and what `store`
 * reads back. Strings are borrowed from whoever made the row; a row is only valid for the call it is passed to.
 * Every row has an id: a UUID of its own, or, where `operations` derives it from codes, one that mix_id_from_name()
 * gives (so that importing the same file twice changes nothing). Dates: from_date and start_date are included, until,
 * end_date and leaving_date are included too, and MIX_DATE_NONE leaves a range open.
 */

typedef struct
{
  const char *id;
  const char *name;
  MixDate created_on;
  MixDate planning_date; /* MIX_DATE_NONE: today */
  gboolean sample;
} MixPlanRow;

/* Where figures come from. grade is on each figure, since one source may hold figures of several grades. */
typedef struct
{
  const char *id;
  const char *title;
  const char *publisher;
  const char *licence;   /* nullable */
  const char *file_name; /* nullable: the file it was read from */
  MixDate as_at;         /* MIX_DATE_NONE: not said */
} MixSourceRow;

typedef enum
{
  MIX_ORGANISATION_PRACTICE,
  MIX_ORGANISATION_NETWORK,
} MixOrganisationKind;

typedef struct
{
  const char *id;
  MixOrganisationKind kind;
  const char *code;                        /* official: A89001, U69720 */
  const char *name;                        /* as published */
  const char *short_name;                  /* at most 14 characters where that can be had */
  const char *postcode;                    /* nullable */
  const char *supplier;                    /* nullable: clinical system */
  const char *sub_icb_code, *sub_icb_name; /* nullable */
  const char *icb_code, *icb_name;         /* nullable */
  gboolean in_plan;                        /* networks: FALSE for one known only from a practice's history */
  const char *source_id;                   /* nullable */
} MixOrganisationRow;

typedef struct
{
  const char *id;
  const char *practice_id;
  const char *network_id; /* nullable: in no network from start_date */
  MixDate start_date;
  MixDate end_date;
  const char *source_id; /* nullable */
} MixMembershipRow;

/* One number about an organisation, from a date. kind: see mix-figure.h. */
typedef struct
{
  const char *id;
  const char *organisation_id;
  const char *kind;
  MixDate from_date;
  gint64 value;          /* in the unit of the kind */
  char grade;            /* 'A', 'B', 'C', or 'U' for the user's own */
  const char *source_id; /* nullable */
} MixFigureRow;

typedef struct
{
  const char *id;
  const char *name;
  MixDate start_date;
  MixDate leaving_date;
} MixPersonRow;

/* A fact about a person that changes over time. fact: see mix-person.h. */
typedef struct
{
  const char *id;
  const char *person_id;
  const char *fact;
  MixDate from_date;
  const char *value;
} MixPersonFactRow;

typedef struct
{
  const char *id;
  const char *person_id;
  const char *code;  /* competence code */
  const char *level; /* none, in_training, supervised, signed_off */
  MixDate from_date;
  MixDate until;
  const char *signed_off_by_id; /* nullable: a person of the plan */
  const char *signed_off_by;    /* nullable: a name from outside the plan */
} MixCompetenceRow;

typedef struct
{
  const char *id;
  const char *person_id;
  const char *supervisor_id;
  const char *kind; /* clinical, educational, prescribing */
  MixDate from_date;
  MixDate until;
  int minutes_a_month; /* that the supervisor gives and the person receives; -1: our default */
  int every_weeks;     /* least frequency: at least once in so many weeks; -1: not said */
} MixSupervisionRow;

typedef struct
{
  const char *id;
  const char *code; /* T01 */
  const char *name;
  const char *short_name; /* at most 28 characters */
  const char *category;
  const char *kind;       /* demand, capacity */
  const char *competence; /* nullable */
  const char *driver;     /* registered, qof:HYP, … */
  const char *min_role;
  const char *prescriber;         /* yes, in_training_accepted, preferred, no */
  const char *risk;               /* low, medium, high */
  const char *side;               /* pcn, practice, both */
  const char *remote;             /* yes, partly, no */
  const char *requires_training;  /* nullable */
  const char *source_id;          /* nullable */
  gint64 minutes_millis;          /* thousandths of a minute an item; -1: not known */
  gint64 rate_micros;             /* millionths of an item a driver unit a year; -1: not known */
  int level;                      /* 1 to 6 */
  int undone_weight;              /* hundredths of a weighted minute; -1: none */
  char minutes_grade, rate_grade; /* 'A' to 'C', 'U', or '?' */
  gboolean enabled;
  gboolean own; /* added or changed by the user */
} MixServiceLineRow;

typedef struct
{
  const char *id;
  const char *person_id;
  const char *organisation_id;
  const char *service_line_id;
  int minutes; /* a week */
  MixDate from_date;
  MixDate until;
  const char *status; /* proposed, agreed, active, paused, ended */
} MixAssignmentRow;

/* The present allocation: where somebody is, in minutes a week, without saying what for. */
typedef struct
{
  const char *id;
  const char *person_id;
  const char *organisation_id;
  int minutes;
  MixDate from_date;
  MixDate until;
} MixAllocationRow;

/* Keeps work that its person's fit blocks; it stays blocked. */
typedef struct
{
  const char *id;
  const char *assignment_id;
  const char *decided_by; /* who took the decision */
  const char *reason;
  MixDate from_date;
  MixDate until; /* never open */
} MixFitOverrideRow;

/* What is wanted of a line at a place, whatever the calculation says. */
typedef struct
{
  const char *id;
  const char *organisation_id;
  const char *service_line_id;
  MixDate from_date;
  int minutes; /* a week; -1: from this day the calculation holds again */
} MixDemandOverrideRow;

/* A number of items to be done once, by a day. */
typedef struct
{
  const char *id;
  const char *organisation_id;
  const char *service_line_id;
  const char *name;
  gint64 minutes_millis; /* thousandths of a minute an item; -1: as the line says */
  int items;
  MixDate from_date;
  MixDate deadline;
} MixCohortRow;

/* A count at one practice of a line whose rate nobody knows. */
typedef struct
{
  const char *id;
  const char *service_line_id;
  const char *organisation_id;
  const char *counted_by;
  int items;
  int weeks;         /* over how many weeks they were counted */
  MixDate from_date; /* first day of the count */
} MixTallyRow;

/* Time away with dates. It names no illness. */
typedef struct
{
  const char *id;
  const char *person_id;
  const char *kind; /* annual, sick, study, parental, other */
  MixDate from_date;
  MixDate until; /* never open */
  int minutes;   /* in all, spread evenly over its Mondays to Fridays; -1: whole contracted days */
} MixLeaveRow;

/* Where somebody is in one on-site session of the week. Without one they are at their home practice. */
typedef struct
{
  const char *id;
  const char *person_id;
  const char *organisation_id;
  int session; /* 0 to 9, Monday morning first */
  MixDate from_date;
  MixDate until;
} MixSessionPlaceRow;

/* A wish: a person always, or never, for a line, a place, or a line at a place. */
typedef struct
{
  const char *id;
  const char *person_id;
  const char *organisation_id; /* nullable: any place */
  const char *service_line_id; /* nullable: any line */
  const char *kind;            /* keep, never */
  const char *reason;
  MixDate from_date;
  MixDate until;
} MixPinRow;

/* How a page was set: what was grouped, filtered, folded. */
typedef struct
{
  const char *id;
  const char *page; /* the page's name, such as board */
  const char *name;
  const char *state; /* JSON */
} MixSavedViewRow;

/* A funded position. Somebody of the team whom no post names fills one of their own, as they are. */
typedef struct
{
  const char *id;
  const char *name;
  const char *role;            /* role code of DEFINITIONS */
  const char *band;            /* "7", "8a" */
  const char *pay_point;       /* entry, intermediate, top */
  const char *organisation_id; /* nullable: the network or practice that it belongs to */
  const char *area;            /* nullable: not known; national, fringe, outer_london, inner_london */
  const char *model;           /* nullable: not decided; code of an employment model */
  const char *funding;         /* scheme, practices, board, other */
  const char *person_id;       /* nullable: vacant */
  int minutes;                 /* contracted, a week */
  MixDate wanted_from;
  MixDate closed_on; /* first day without it; MIX_DATE_NONE: it stays */
} MixPostRow;

/* Where a post works, in minutes a week. */
typedef struct
{
  const char *id;
  const char *post_id;
  const char *organisation_id;
  int minutes;
} MixPostPlaceRow;

/* An employment model: one of the data pack, of which the plan only says whether it is an option here, or one of its
 * own. */
typedef struct
{
  const char *id;
  const char *code;     /* M04 */
  const char *name;     /* nullable: one of the data pack, as there */
  const char *employer; /* nullable */
  const char *based_on; /* nullable: code of the model of which it is a copy, whose figures it has where it has none */
  gboolean enabled;
} MixEmploymentModelRow;

/* What the plan says of a parameter of an employment model, in place of the data pack's figure. */
typedef struct
{
  const char *id;
  const char *model;     /* code */
  const char *parameter; /* its name, of mix-employment-parameter.h */
  const char *choice;    /* nullable: of a choice, the word */
  const char *source;
  gint64 low, likely, high; /* of a range, in millionths of its unit; -1: not known */
  char grade;               /* 'A', 'B', 'C', or 'U' for the user's own */
} MixEmploymentFigureRow;

/* Employment models compared under a name. */
typedef struct
{
  const char *id;
  const char *name;
  const char *shares; /* how practices share the net cost: list, use, equal */
  MixDate from_date;  /* first day of its first month */
  int years;          /* 1 to 5 */
} MixComparisonRow;

/* What is compared: a model, or a model that another one follows. */
typedef struct
{
  const char *id;
  const char *comparison_id;
  const char *model;       /* code */
  const char *later_model; /* nullable: code */
  MixDate later_from;      /* first day of the later model; MIX_DATE_NONE without one */
  int position;
} MixComparisonOptionRow;

/* By what options are judged. */
typedef struct
{
  const char *id;
  const char *comparison_id;
  const char *code;  /* money, control, …; own for one of the user's own */
  const char *name;  /* nullable: as the code is called */
  const char *worst; /* nullable: what 0 points mean */
  const char *best;  /* nullable: what 100 points mean */
  int position;
} MixCriterionRow;

/* How well an option does by a criterion, as a range of points from 0 to 100. */
typedef struct
{
  const char *id;
  const char *criterion_id;
  const char *option_id;
  const char *reason;
  int low, likely, high; /* -1: not known */
} MixScoreRow;

/* What the swing from worst to best of a criterion is worth to somebody: 100 for the swing that counts most. */
typedef struct
{
  const char *id;
  const char *criterion_id;
  const char *weighed_by;
  int low, likely, high; /* points from 0 to 100 */
} MixSwingRow;

/* Of a comparison of some posts only, one of them; somebody without a post of their own by who they are. */
typedef struct
{
  const char *id;
  const char *comparison_id;
  const char *post_id;   /* nullable */
  const char *person_id; /* nullable */
} MixComparisonPostRow;

G_END_DECLS
