#pragma once

#include "mix-comparisons.h"
#include "mix-employment-pack.h"

G_BEGIN_DECLS

/**
 * MixComparisonDeed:
 * @pack: the data pack of employment models
 * @comparison_id: (nullable): the one that is changed; %NULL: a new one
 * @name: (nullable): of a new one
 * @shares: how practices share the net cost
 * @from_date: a day of its first month
 * @years: 1 to 5
 * @models: (element-type utf8): codes of the models that are added
 * @gone_options: (element-type utf8): ids of the options that are taken out
 * @posts: (element-type utf8): which posts; none: all
 *
 * A comparison as somebody wants it, made in one change.
 */
typedef struct
{
  MixEmploymentPack *pack;
  char *comparison_id;
  char *name;
  char *shares;
  MixDate from_date;
  int years;
  GPtrArray *models;
  GPtrArray *gone_options;
  GPtrArray *posts;
} MixComparisonDeed;

MixComparisonDeed *mix_comparison_deed_new (MixEmploymentPack *pack, const char *comparison_id);
void mix_comparison_deed_free (gpointer data);
gboolean mix_comparison_deed_do (MixStore *store, gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
