#pragma once

#include <glib.h>

#include "mix-date.h"

G_BEGIN_DECLS

/*
 * The rows of a network's money, as mix-rows.h has the others.
 */

/* What a network claimed for somebody, or for another role of the scheme, and a month. Several for the same month add
 * up: a claim and what was claimed, or paid back, later. */
typedef struct
{
  const char *id;
  const char *network_id; /* who claimed */
  const char *person_id;  /* nullable: of another role, or of somebody since erased */
  const char *role_id;    /* nullable: the other role */
  const char *note;       /* nullable */
  MixDate month;          /* its first day */
  MixDate claimed_on;
  MixDate paid_on; /* MIX_DATE_NONE: not yet, and then `paid` says nothing */
  gint64 claimed;  /* pence; below zero: paid back */
  gint64 paid;     /* pence */
} MixClaimRow;

/* What a network may claim in a financial year, in place of the data pack's. */
typedef struct
{
  const char *id;
  const char *network_id;
  const char *source;        /* nullable: where the figure is from */
  MixDate entered_on;        /* MIX_DATE_NONE: not said */
  gint64 pence;              /* of the year; -1: by the patient */
  gint64 patient_millionths; /* millionths of a pound for each weighted patient; -1: by the year */
  int year;                  /* 2026 for 2026/27 */
} MixEntitlementRow;

/* A role of the scheme that the plan has only as a line, so that the whole pot is seen. */
typedef struct
{
  const char *id;
  const char *network_id;
  const char *name;   /* such as Care coordinators */
  const char *source; /* nullable: where its maximum is from */
  gint64 maximum;     /* pence a year for one whole-time equivalent; -1: not known */
} MixOtherRoleRow;

/* What is planned of another role from a month on, until its next row. */
typedef struct
{
  const char *id;
  const char *role_id;
  MixDate month; /* its first day */
  gint64 pence;  /* a month; -1: as its whole-time equivalents cost */
  int work;      /* in hundredths of a whole-time equivalent; -1: by the pound */
} MixOtherRoleMonthRow;

/* Who pays what somebody costs above what is reimbursed. */
typedef struct
{
  const char *id;
  const char *network_id;      /* whose people */
  const char *person_id;       /* nullable: everybody of the network */
  const char *way;             /* practice, network, patients: shared by patients */
  const char *organisation_id; /* nullable: the practice that pays; else the home practice */
} MixTopUpPayerRow;

G_END_DECLS
