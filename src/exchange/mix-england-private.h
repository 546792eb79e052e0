#pragma once

#include "mix-england.h"

G_BEGIN_DECLS

/* The form of the table, for the one who writes it and the one who reads it: lines of fields between tabs. First the
 * magic word and the form's number, then lines with a key, then the tables: a line "table", its name and its number of
 * rows, a line with the columns' names, and the rows in the order of their codes. */
#define MIX_ENGLAND_FILE_NAME "england.tsv"
#define MIX_ENGLAND_MAGIC "skillmix-england"
#define MIX_ENGLAND_FORM "1"
#define MIX_ENGLAND_NAME_SEPARATOR '|'
#define MIX_ENGLAND_MAX_REGISTERS 32

#define MIX_ENGLAND_ICB_COLUMNS "code\tname\tregion_code\tregion_name"
#define MIX_ENGLAND_SUB_ICB_COLUMNS "code\tname\ticb\tformer_name"
#define MIX_ENGLAND_NETWORK_COLUMNS                                                                                    \
  "code\tname\tformer_names\tpharmacist_fte\tpharmacist_headcount\tadvanced_pharmacist_fte\t"                          \
  "advanced_pharmacist_headcount\ttechnician_fte\ttechnician_headcount\ttrainee_technician_fte\t"                      \
  "trainee_technician_headcount"
#define MIX_ENGLAND_FORMER_NETWORK_COLUMNS "code\tname"
#define MIX_ENGLAND_PRACTICE_COLUMNS                                                                                   \
  "code\tname\tformer_names\tpostcode\ttown\tsub_icb\tsupplier\tweighted_ratio_millionths\tpatients\t"                 \
  "aged_under_18\taged_18_64\taged_65_74\taged_75_84\taged_85_plus"
#define MIX_ENGLAND_MEMBERSHIP_COLUMNS "practice\tnetwork\tstart\tend"

/* England in the box: every network and practice with its figures. Read-only once it is read. */
struct _MixEngland
{
  GObject parent_instance;

  char *text; /* a private mapping of the file, cut into texts in place */
  gsize length;
  MixDate as_at;
  const char *attribution;
  GArray *sources;  /* MixEnglandSource */
  GArray *icbs;     /* MixEnglandIcb */
  GArray *sub_icbs; /* MixEnglandSubIcb */
  GArray *networks; /* MixEnglandNetwork: the present ones, then the former ones, each sorted by code */
  guint n_present_networks;
  GArray *practices;     /* MixEnglandPractice */
  GArray *memberships;   /* MixEnglandMembership, in the order of the practices */
  GPtrArray *name_lists; /* the former names' arrays */
  int *register_counts;
  const char *register_codes[MIX_ENGLAND_MAX_REGISTERS];
  guint n_registers;
  guint *members_begin; /* per network: where its part of members begins; one more at the end */
  guint *members;       /* positions of practices that are or were in it, each once */
};

gboolean _mix_england_read (MixEngland *self, const char *path, GError **error);
void _mix_england_index_members (MixEngland *self);

G_END_DECLS
