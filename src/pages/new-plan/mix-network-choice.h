#pragma once

#include "mix-england.h"

G_BEGIN_DECLS

/**
 * MixNetworkTotals:
 * @n_networks: networks that were chosen
 * @n_practices: their practices, and those that were chosen by themselves
 * @patients: registered there
 * @aged_65_plus: of those, 65 and over
 * @aged_75_plus: of those, 75 and over
 * @pharmacist_billionths: full-time equivalent of pharmacists in post, in billionths, advanced ones included
 * @technician_billionths: the same of pharmacy technicians, trainees included
 * @n_without_return: networks without a workforce return, whose staff is not in the two before
 *
 * What a choice adds up to.
 */
typedef struct
{
  guint n_networks;
  guint n_practices;
  gint64 patients;
  gint64 aged_65_plus;
  gint64 aged_75_plus;
  gint64 pharmacist_billionths;
  gint64 technician_billionths;
  guint n_without_return;
} MixNetworkTotals;

#define MIX_TYPE_NETWORK_CHOICE (mix_network_choice_get_type ())
G_DECLARE_FINAL_TYPE (MixNetworkChoice, mix_network_choice, MIX, NETWORK_CHOICE, GObject)

MixNetworkChoice *mix_network_choice_new (MixEngland *england) G_GNUC_WARN_UNUSED_RESULT;
MixEngland *mix_network_choice_get_england (MixNetworkChoice *self);

void mix_network_choice_set_network (MixNetworkChoice *self, const MixEnglandNetwork *network, gboolean chosen);
void mix_network_choice_add_networks (MixNetworkChoice *self, GPtrArray *networks);
gboolean mix_network_choice_has_network (MixNetworkChoice *self, const MixEnglandNetwork *network);
void mix_network_choice_set_practice (MixNetworkChoice *self, const MixEnglandPractice *practice, gboolean chosen);
gboolean mix_network_choice_has_practice (MixNetworkChoice *self, const MixEnglandPractice *practice);

GPtrArray *mix_network_choice_get_networks (MixNetworkChoice *self);
GPtrArray *mix_network_choice_get_practices (MixNetworkChoice *self);
GPtrArray *mix_network_choice_list_members (MixNetworkChoice *self, const MixEnglandNetwork *network);
gint64 mix_network_choice_count_patients (MixNetworkChoice *self, const MixEnglandNetwork *network);
MixNetworkTotals mix_network_choice_add_up (MixNetworkChoice *self);

G_END_DECLS
