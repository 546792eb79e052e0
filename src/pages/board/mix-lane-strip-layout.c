#include "mix-lane-strip-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-folded-lane.h"
#include "mix-tooltip.h"

/* Which lanes are seen, and where each stands. */

#define LEAST_LANE_WIDTH 228
#define MOST_LANE_WIDTH 280
#define GAP 8
#define ROOM_BELOW_CARDS 110 /* for Add Work, and a pill below it */
#define MARGIN 10

static int
get_width_of (MixLaneStrip *self, MixBoardLane *lane)
{
  const MixDropVerdict *verdict = _mix_lane_strip_judge (self, lane);

  return _mix_lane_strip_is_closed (self, lane) || (verdict != NULL && verdict->needs_override)
             ? MIX_FOLDED_LANE_WIDTH + GAP
             : LEAST_LANE_WIDTH + GAP;
}

/* Whole lanes from the end of the list: the last position from which the strip is still full. */
static guint
get_last_first (MixLaneStrip *self, int room)
{
  guint first = _mix_lane_strip_count_lanes (self);

  while (first > 0 && (room -= get_width_of (self, _mix_lane_strip_get_lane (self, first - 1))) >= 0)
    first--;
  return MIN (first, _mix_lane_strip_count_lanes (self) > 0 ? _mix_lane_strip_count_lanes (self) - 1 : 0);
}

static void
choose_side_by_side (MixLaneStrip *self, int width, GPtrArray *free_views)
{
  int room = width - 2 * MARGIN - LEAST_LANE_WIDTH;
  guint n_lanes = _mix_lane_strip_count_lanes (self);

  gtk_widget_set_child_visible (GTK_WIDGET (self->nobody), TRUE);
  mix_lane_view_set_alone (self->nobody, NULL);
  self->first = MIN (self->first, get_last_first (self, room));
  for (self->end = self->first; self->end < n_lanes; self->end++)
    {
      int lane_width = get_width_of (self, _mix_lane_strip_get_lane (self, self->end));

      if (self->end > self->first && room < lane_width)
        break;
      room -= lane_width;
    }
  for (guint i = self->first; i < self->end; i++)
    _mix_lane_strip_add_slot (self, _mix_lane_strip_get_lane (self, i), free_views);
}

static void
choose_alone (MixLaneStrip *self, GPtrArray *free_views)
{
  guint n = _mix_lane_strip_count_lanes (self) + 1;
  g_autofree char *words = NULL;
  MixLaneView *lane_view = self->nobody;

  self->alone = MIN (self->alone, n - 1);
  gtk_widget_set_child_visible (GTK_WIDGET (self->nobody), self->alone == 0);
  self->first = self->alone > 0 ? self->alone - 1 : 0;
  self->end = self->first + (self->alone > 0);
  if (self->alone > 0)
    {
      _mix_lane_strip_add_slot (self, _mix_lane_strip_get_lane (self, self->alone - 1), free_views);
      if (!MIX_IS_LANE_VIEW (g_ptr_array_index (self->slots, 0)))
        return;
      lane_view = g_ptr_array_index (self->slots, 0);
    }
  /* Translators: which lane this is, of how many. */
  words = g_strdup_printf (_ ("%u of %u"), self->alone + 1, n);
  mix_lane_view_set_alone (lane_view, words);
}

static void
set_pill_label (GtkWidget *pill, const char *label)
{
  gtk_label_set_label (GTK_LABEL (g_object_get_data (G_OBJECT (pill), "label")), label);
}

static const char *
get_before_words (MixLaneStrip *self, guint n)
{
  switch (self->view != NULL ? mix_board_view_get_kind (self->view) : MIX_LANE_PERSON)
    {
    case MIX_LANE_PERSON:
      return g_dngettext (GETTEXT_PACKAGE, "%u person before", "%u people before", n);
    case MIX_LANE_PRACTICE:
      return g_dngettext (GETTEXT_PACKAGE, "%u place before", "%u places before", n);
    default:
      return g_dngettext (GETTEXT_PACKAGE, "%u lane before", "%u lanes before", n);
    }
}

static const char *
get_more_words (MixLaneStrip *self, guint n)
{
  switch (self->view != NULL ? mix_board_view_get_kind (self->view) : MIX_LANE_PERSON)
    {
    case MIX_LANE_PERSON:
      return g_dngettext (GETTEXT_PACKAGE, "%u more person", "%u more people", n);
    case MIX_LANE_PRACTICE:
      return g_dngettext (GETTEXT_PACKAGE, "%u more place", "%u more places", n);
    default:
      return g_dngettext (GETTEXT_PACKAGE, "%u more lane", "%u more lanes", n);
    }
}

/* Headings do not count, and who is expected counts apart from who is there. */
static guint
count_between (MixLaneStrip *self, guint from, guint end, gboolean expected)
{
  guint n = 0;

  for (guint i = from; i < end; i++)
    {
      MixLaneKind kind = mix_board_lane_get_kind (_mix_lane_strip_get_lane (self, i));

      n += expected ? kind == MIX_LANE_EXPECTED : kind < MIX_LANE_GROUP;
    }
  return n;
}

/* "63 more people, 2 expected", of lanes some of which are not seen. */
static char *
dup_pill_words (MixLaneStrip *self, guint from, guint end, const char *(*get_words) (MixLaneStrip *, guint))
{
  guint n = count_between (self, from, end, FALSE);
  guint n_expected = count_between (self, from, end, TRUE);
  g_autofree char *words = g_strdup_printf (get_words (self, n), n);
  g_autofree char *expected
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u expected", "%u expected", n_expected), n_expected);

  if (n_expected == 0)
    return g_steal_pointer (&words);
  return n > 0 ? g_strdup_printf ("%s, %s", words, expected) : g_steal_pointer (&expected);
}

static void
show_pills (MixLaneStrip *self)
{
  gboolean hidden = self->narrow || self->verdict_cards != NULL;
  guint n_lanes = _mix_lane_strip_count_lanes (self);
  guint n_before = count_between (self, 0, self->first, FALSE) + count_between (self, 0, self->first, TRUE);
  guint n_after = count_between (self, self->end, n_lanes, FALSE) + count_between (self, self->end, n_lanes, TRUE);
  g_autofree char *before = dup_pill_words (self, 0, self->first, get_before_words);
  g_autofree char *after = dup_pill_words (self, self->end, n_lanes, get_more_words);
  g_autofree char *number = g_strdup_printf ("%u", n_before);

  set_pill_label (self->before_button, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->before_button), GTK_ACCESSIBLE_PROPERTY_LABEL, before, -1);
  mix_tooltip_set_words (self->before_button, before);
  set_pill_label (self->after_button, after);
  gtk_widget_set_child_visible (self->before_button, !hidden && n_before > 0);
  gtk_widget_set_child_visible (self->after_button, !hidden && n_after > 0);
}

/* Decides which lanes are seen, and has a widget show each. */
static void
choose_lanes (MixLaneStrip *self, int width)
{
  g_autoptr (GPtrArray) free_views = g_ptr_array_copy (self->pool, NULL, NULL);

  if (self->view == NULL)
    return;
  g_ptr_array_set_size (self->slots, 0);
  _mix_lane_strip_remove_folded (self);
  if (self->narrow)
    choose_alone (self, free_views);
  else
    choose_side_by_side (self, width, free_views);
  for (guint i = 0; i < free_views->len; i++)
    {
      gtk_widget_set_child_visible (g_ptr_array_index (free_views, i), FALSE);
      mix_lane_view_set_lane (g_ptr_array_index (free_views, i), NULL);
    }
  show_pills (self);
  self->chosen_width = width;
}

/* Chooses the lanes anew, at the width that there is. */
void
_mix_lane_strip_choose_now (MixLaneStrip *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  self->chosen_width = 0;
  if (width > 0)
    choose_lanes (self, width);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static int
get_lane_width (MixLaneStrip *self, int width)
{
  int folded = (int) self->folded->len;
  int n_lanes = (int) self->slots->len - folded + 1;
  int room = width - 2 * MARGIN - folded * (MIX_FOLDED_LANE_WIDTH + GAP) - (n_lanes - 1) * GAP;

  return MIN (room / n_lanes, MAX (MOST_LANE_WIDTH, LEAST_LANE_WIDTH));
}

static void
allocate_child (MixLaneStrip *self, GtkWidget *child, int x, int y, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { mirrored ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x, y, width, height };
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  place.width = MAX (place.width, least);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, &least, NULL, NULL, NULL);
  place.height = MAX (place.height, least);
  gtk_widget_size_allocate (child, &place, -1);
}

/* Where the cards end, above the button that adds work; the lanes have their places. */
static int
find_end_of_cards (MixLaneStrip *self, int height)
{
  GtkWidget *slot = self->slots->len > 0 ? g_ptr_array_index (self->slots, self->slots->len - 1) : NULL;
  graphene_rect_t cards;
  int end;

  if (slot == NULL || !MIX_IS_LANE_VIEW (slot)
      || !gtk_widget_compute_bounds (gtk_widget_get_parent (mix_lane_view_get_list (MIX_LANE_VIEW (slot))),
                                     GTK_WIDGET (self), &cards))
    return height - MARGIN;
  end = (int) (cards.origin.y + cards.size.height);
  return height - MARGIN - end > ROOM_BELOW_CARDS ? height - MARGIN : end;
}

static void
allocate_pill (MixLaneStrip *self, GtkWidget *pill, gboolean at_end, int width, int height)
{
  int pill_width, pill_height, nobody_end;

  if (!gtk_widget_get_child_visible (pill))
    return;
  gtk_widget_measure (pill, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &pill_width, NULL, NULL);
  gtk_widget_measure (pill, GTK_ORIENTATION_VERTICAL, -1, NULL, &pill_height, NULL, NULL);
  nobody_end = MARGIN + get_lane_width (self, width) + GAP;
  allocate_child (self, pill, at_end ? width - MARGIN - pill_width - 12 : nobody_end + 12,
                  find_end_of_cards (self, height) - pill_height - 12, pill_width, pill_height);
}

void
_mix_lane_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MixLaneStrip *self = MIX_LANE_STRIP (widget);
  int lane_height = height - MARGIN;
  int x = MARGIN;
  int lane_width;

  if (self->chosen_width != width)
    choose_lanes (self, width);
  lane_width = self->narrow ? width - 2 * MARGIN : get_lane_width (self, width);
  if (gtk_widget_get_child_visible (GTK_WIDGET (self->nobody)))
    {
      allocate_child (self, GTK_WIDGET (self->nobody), x, 0, lane_width, lane_height);
      x += lane_width + GAP;
    }
  for (guint i = 0; i < self->slots->len; i++)
    {
      GtkWidget *slot = g_ptr_array_index (self->slots, i);
      int slot_width = MIX_IS_LANE_VIEW (slot) ? lane_width : MIX_FOLDED_LANE_WIDTH;

      allocate_child (self, slot, x, 0, slot_width, lane_height);
      x += slot_width + GAP;
    }
  if (self->no_people != NULL)
    allocate_child (self, self->no_people, x, 0, MAX (width - x - MARGIN, 0), lane_height);
  allocate_pill (self, self->before_button, FALSE, width, height);
  allocate_pill (self, self->after_button, TRUE, width, height);
}

void
_mix_lane_strip_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_LANE_WIDTH + 2 * MARGIN : 200;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 3 * LEAST_LANE_WIDTH : 480;
}
