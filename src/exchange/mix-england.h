#pragma once

#include <glib-object.h>

#include "mix-date.h"

G_BEGIN_DECLS

/* Practices, networks and boards as at one day, from published files. All texts are as published; a text that is not
 * known is NULL, a number MIX_ENGLAND_UNKNOWN. Everything here is read-only and valid as long as its MixEngland. */

#define MIX_ENGLAND_UNKNOWN (-1)

/**
 * MixEnglandSource:
 * @kind: what it gives: `practice-map`, `age-bands`, `registers`, `membership`, `former-names`, `practice-list`,
 *   `payments` or `workforce`
 * @as_at: the day its figures are of, %MIX_DATE_NONE where it does not say
 * @title: the publication
 * @publisher: who published it
 * @file_name: the file that was read
 * @grade: 'A' for published figures, 'C' for those computed from them
 */
typedef struct
{
  const char *kind;
  MixDate as_at;
  const char *title;
  const char *publisher;
  const char *file_name;
  char grade;
} MixEnglandSource;

/**
 * MixEnglandIcb:
 *
 * An integrated care board.
 */
typedef struct
{
  const char *code;
  const char *name;
  const char *region_code;
  const char *region_name;
} MixEnglandIcb;

/**
 * MixEnglandSubIcb:
 * @former_name: (nullable): the name of the clinical commissioning group of the same code
 *
 * A sub-ICB location.
 */
typedef struct
{
  const char *code;
  const char *name;
  const char *former_name;
  const MixEnglandIcb *icb;
} MixEnglandSubIcb;

/**
 * MixEnglandStaffRole:
 *
 * The pharmacy roles of the workforce return.
 */
typedef enum
{
  MIX_ENGLAND_PHARMACIST,
  MIX_ENGLAND_ADVANCED_PHARMACIST,
  MIX_ENGLAND_TECHNICIAN,
  MIX_ENGLAND_TRAINEE_TECHNICIAN,
  MIX_ENGLAND_N_STAFF_ROLES,
} MixEnglandStaffRole;

/**
 * MixEnglandStaff:
 * @fte_billionths: full-time equivalent in 1/1,000,000,000, exact; 1 is 37.5 hours a week
 * @headcount: distinct people, without contracted services; does not add up over networks
 */
typedef struct
{
  gint64 fte_billionths;
  int headcount;
} MixEnglandStaff;

/**
 * MixEnglandNetwork:
 * @former_names: (array zero-terminated=1): other names it had under the same code
 * @is_former: it has no practice as at the table's day, and is known from practices' histories only
 * @has_staff_return: whether there is a workforce return; without one @staff is unknown, not zero
 * @sub_icb: (nullable): the location in which most of its patients are registered
 */
typedef struct
{
  const char *code;
  const char *name;
  const char *const *former_names;
  gboolean is_former;
  gboolean has_staff_return;
  MixEnglandStaff staff[MIX_ENGLAND_N_STAFF_ROLES];
  const MixEnglandSubIcb *sub_icb;
} MixEnglandNetwork;

/**
 * MixEnglandMembership:
 * @start: first day
 * @end: last day, or %MIX_DATE_NONE: open
 *
 * A practice's time in a network. Those of one practice do not overlap and are in the order of time.
 */
typedef struct
{
  const MixEnglandNetwork *network;
  MixDate start;
  MixDate end;
} MixEnglandMembership;

/**
 * MixEnglandAge:
 *
 * The age bands of a practice. The first two are estimates (grade C): the published bands meet at 15 and 20.
 */
typedef enum
{
  MIX_ENGLAND_UNDER_18,
  MIX_ENGLAND_FROM_18_TO_64,
  MIX_ENGLAND_FROM_65_TO_74,
  MIX_ENGLAND_FROM_75_TO_84,
  MIX_ENGLAND_FROM_85,
  MIX_ENGLAND_N_AGES,
} MixEnglandAge;

/**
 * MixEnglandPractice:
 * @former_names: (array zero-terminated=1): other names it had under the same code
 * @postcode: (nullable): postcode
 * @town: (nullable): post town
 * @supplier: (nullable): supplier of its clinical system
 * @weighted_ratio_millionths: weighted by registered patients of 2021/22 in 1/1,000,000: an estimate (grade C)
 * @patients: registered patients
 * @ages: patients by #MixEnglandAge
 * @registers: patients on each register, in the order of mix_england_get_register()
 * @memberships: its networks over time; none for an unallocated practice that never was in one
 */
typedef struct
{
  const char *code;
  const char *name;
  const char *const *former_names;
  const char *postcode;
  const char *town;
  const char *supplier;
  const MixEnglandSubIcb *sub_icb;
  gint64 weighted_ratio_millionths;
  int patients;
  int ages[MIX_ENGLAND_N_AGES];
  const int *registers;
  const MixEnglandMembership *memberships;
  guint n_memberships;
} MixEnglandPractice;

#define MIX_TYPE_ENGLAND (mix_england_get_type ())
G_DECLARE_FINAL_TYPE (MixEngland, mix_england, MIX, ENGLAND, GObject)

MixEngland *mix_england_load (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

MixDate mix_england_get_as_at (MixEngland *self);
guint mix_england_get_n_sources (MixEngland *self);
const MixEnglandSource *mix_england_get_source (MixEngland *self, guint position);
const MixEnglandSource *mix_england_find_source (MixEngland *self, const char *kind);

guint mix_england_get_n_icbs (MixEngland *self);
const MixEnglandIcb *mix_england_get_icb (MixEngland *self, guint position);
const MixEnglandIcb *mix_england_find_icb (MixEngland *self, const char *code);
guint mix_england_get_n_sub_icbs (MixEngland *self);
const MixEnglandSubIcb *mix_england_get_sub_icb (MixEngland *self, guint position);
const MixEnglandSubIcb *mix_england_find_sub_icb (MixEngland *self, const char *code);
char *mix_england_dup_icb_name (const MixEnglandIcb *icb) G_GNUC_WARN_UNUSED_RESULT;
char *mix_england_dup_sub_icb_name (const MixEnglandSubIcb *sub_icb) G_GNUC_WARN_UNUSED_RESULT;

guint mix_england_get_n_networks (MixEngland *self);
const MixEnglandNetwork *mix_england_get_network (MixEngland *self, guint position);
const MixEnglandNetwork *mix_england_find_network (MixEngland *self, const char *code);
guint mix_england_get_n_practices (MixEngland *self);
const MixEnglandPractice *mix_england_get_practice (MixEngland *self, guint position);
const MixEnglandPractice *mix_england_find_practice (MixEngland *self, const char *code);

guint mix_england_get_n_registers (MixEngland *self);
const char *mix_england_get_register (MixEngland *self, guint position);
int mix_england_find_register (MixEngland *self, const char *code);

const MixEnglandNetwork *mix_england_practice_get_network_at (const MixEnglandPractice *practice, MixDate date);
GPtrArray *mix_england_list_practices_of_network (MixEngland *self,
                                                  const MixEnglandNetwork *network,
                                                  MixDate date) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_england_list_practices_of_icb (MixEngland *self, const MixEnglandIcb *icb) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
mix_england_list_networks_of_icb (MixEngland *self, const MixEnglandIcb *icb, MixDate date) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_england_list_networks_of_sub_icb (MixEngland *self,
                                                 const MixEnglandSubIcb *sub_icb,
                                                 MixDate date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
