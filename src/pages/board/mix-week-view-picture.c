#include "mix-week-view-private.h"

#include "mix-store.h"

/* The plan as it is in another week than the board's: its people, patterns, desks and work. */

typedef struct
{
  MixDate as_at;
  MixPlan *plan;
} Request;

static void
free_request (gpointer data)
{
  g_clear_object (&((Request *) data)->plan);
  g_free (data);
}

static gboolean
load_picture (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *request = data;

  request->plan = mix_store_load (store, request->as_at, cancellable, error);
  return request->plan != NULL;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixWeekView) self = user_data;
  g_autoptr (GError) error = NULL;
  Request *request = mix_document_run_finish (MIX_DOCUMENT (source), result, &error);

  if (request == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->page != NULL)
        mix_page_say_error (self->page, error);
      return;
    }
  if (self->loading == NULL || self->view == NULL || request->as_at != self->monday)
    return;
  g_clear_object (&self->loading);
  _mix_week_view_take_rota (self, mix_week_rota_new (request->plan, request->as_at));
}

void
_mix_week_view_stop_loading (MixWeekView *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* Has the rota of the week wanted worked out: at once from the board's picture, or from one that is read for it. */
void
_mix_week_view_want_picture (MixWeekView *self)
{
  MixPlan *plan = mix_board_get_plan (mix_board_view_get_board (self->view));
  MixDate monday = self->monday != MIX_DATE_NONE ? self->monday : _mix_week_view_get_plan_week (self);
  MixDate as_at = mix_week_rota_choose_picture_date (mix_plan_get_as_at (plan), monday);
  Request *request;

  _mix_week_view_stop_loading (self);
  if (as_at == mix_plan_get_as_at (plan) || mix_page_get_document (self->page) == NULL)
    {
      _mix_week_view_take_rota (self, mix_week_rota_new (plan, monday));
      return;
    }
  request = g_new0 (Request, 1);
  request->as_at = as_at;
  self->loading = g_cancellable_new ();
  mix_document_run_async (mix_page_get_document (self->page), load_picture, request, free_request, self->loading,
                          loaded_cb, g_object_ref (self));
}
