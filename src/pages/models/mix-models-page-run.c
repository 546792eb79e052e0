#include "mix-models-page-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-chart-table-dialog.h"
#include "mix-models-money.h"
#include "mix-models-picture.h"

/* How the comparison that is shown is worked out, and its charts as tables. */

/* The data pack of employment models, read when it is first asked for; NULL where it can't be read, which is then said.
 */
MixEmploymentPack *
_mix_models_page_get_pack (MixModelsPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixPackSet) packs = NULL;

  if (self->pack != NULL)
    return self->pack;
  packs = mix_pack_set_new (NULL, NULL);
  self->pack = mix_employment_pack_new (packs, &error);
  if (self->pack == NULL)
    mix_page_say_error (MIX_PAGE (self), error);
  return self->pack;
}

/* The page goes with its window, whatever is being made for it. */
static void
picture_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GWeakRef *waiting = user_data;
  g_autoptr (MixModelsPage) self = g_weak_ref_get (waiting);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixEmploymentPicture) picture = mix_models_picture_new_finish (result, &error);

  g_weak_ref_clear (waiting);
  g_free (waiting);
  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->making);
  if (picture == NULL)
    {
      mix_page_say_error (MIX_PAGE (self), error);
      return;
    }
  mix_models_try_set_picture (mix_models_inspector_get_try (self->inspector), picture);
  mix_employment_job_start (self->job, picture);
}

/* Gives up what is being made of the comparison. */
void
_mix_models_page_stop_making (MixModelsPage *self)
{
  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
}

/* Makes a picture of the comparison and then begins to work it out; what was tried is put aside. */
void
_mix_models_page_work_out (MixModelsPage *self)
{
  GWeakRef *waiting = g_new (GWeakRef, 1);

  _mix_models_page_stop_making (self);
  self->making = g_cancellable_new ();
  g_weak_ref_init (waiting, self);
  mix_models_picture_new_async (mix_page_get_plan (MIX_PAGE (self)), self->comparison_id, self->making, picture_made_cb,
                                waiting);
}

static void
show_table (MixModelsPage *self, MixChartTable *table)
{
  adw_dialog_present (mix_chart_table_dialog_new (table), GTK_WIDGET (self));
  g_object_unref (table);
}

static void
show_costs_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_table (user_data, mix_models_grid_create_cost_table (((MixModelsPage *) user_data)->grid));
}

static void
show_ranks_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixModelsPage *self = user_data;

  if (mix_employment_job_get_study (self->job) != NULL)
    show_table (self, mix_models_grid_create_rank_table (self->grid));
}

static void
show_shares_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixEmploymentStudy *study = mix_employment_job_get_study (((MixModelsPage *) user_data)->job);

  if (study != NULL)
    show_table (user_data, mix_models_money_create_shares_table (study->picture));
}

static void
show_matters_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_table (user_data, mix_models_inspector_create_table (((MixModelsPage *) user_data)->inspector));
}

static void
turn_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_models_grid_turn (((MixModelsPage *) user_data)->grid, g_variant_get_int32 (parameter));
}

static void
try_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixModelsPage *self = user_data;

  mix_page_open_inspector (MIX_PAGE (self));
  mix_models_inspector_open_try (self->inspector);
}

static void
put_back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_models_try_reset (mix_models_inspector_get_try (((MixModelsPage *) user_data)->inspector));
}

static void
remember_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  _mix_models_page_remember (user_data);
}

/* Adds what only looks. */
void
_mix_models_page_add_running (MixModelsPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { .name = "show-costs", .activate = show_costs_cb },
    { .name = "show-ranks", .activate = show_ranks_cb },
    { .name = "show-shares", .activate = show_shares_cb },
    { .name = "show-matters", .activate = show_matters_cb },
    { .name = "turn", .activate = turn_cb, .parameter_type = "i" },
    { .name = "try", .activate = try_cb },
    { .name = "put-back", .activate = put_back_cb },
    { .name = "remember", .activate = remember_cb },
  };

  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
}
