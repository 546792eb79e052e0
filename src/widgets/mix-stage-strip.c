#include "mix-stage-strip-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

enum
{
  SELECTION_CHANGED,
  ITEM_ACTIVATED,
  MENU_WANTED,
  ITEM_DROPPED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixStageStrip, mix_stage_strip, GTK_TYPE_WIDGET)

/* The lane at @position. */
MixStageLane *
_mix_stage_strip_get_nth (MixStageStrip *self, guint position)
{
  return g_ptr_array_index (self->lanes, position);
}

/* Where the lane of a stage is. */
gboolean
_mix_stage_strip_find_lane (MixStageStrip *self, const char *stage, guint *position)
{
  for (*position = 0; stage != NULL && *position < self->lanes->len; (*position)++)
    if (g_str_equal (mix_stage_lane_get_key (_mix_stage_strip_get_nth (self, *position)), stage))
      return TRUE;
  return FALSE;
}

/* Where a card is. */
gboolean
_mix_stage_strip_find_item (MixStageStrip *self, const char *key, guint *lane, guint *position)
{
  for (*lane = 0; key != NULL && *lane < self->lanes->len; (*lane)++)
    if (mix_stage_lane_find (_mix_stage_strip_get_nth (self, *lane), key, position))
      return TRUE;
  return FALSE;
}

/* Which stages are seen, and how. */
void
_mix_stage_strip_show_lanes (MixStageStrip *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      MixStageLane *lane = _mix_stage_strip_get_nth (self, i);
      gboolean shown = !self->narrow || i == self->alone;
      g_autofree char *words = self->narrow ? g_strdup_printf (_ ("%u of %u"), i + 1, self->lanes->len) : NULL;

      gtk_widget_set_visible (GTK_WIDGET (lane), shown);
      mix_stage_lane_set_alone (lane, words);
      if (self->narrow)
        mix_stage_lane_set_folded (lane, FALSE);
    }
  if (!self->narrow)
    mix_stage_strip_fold_empty (self);
}

/* Remembers which card is selected, and tells of it. */
void
_mix_stage_strip_set_selected (MixStageStrip *self, const char *key)
{
  if (g_set_str (&self->selected, key))
    g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
item_selected_cb (MixStageStrip *self, const char *key, MixStageLane *lane)
{
  if (self->choosing)
    return;
  _mix_stage_strip_unselect_others (self, lane);
  _mix_stage_strip_set_selected (self, key);
}

static void
item_activated_cb (MixStageStrip *self, const char *key)
{
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0, key);
}

static void
menu_wanted_cb (MixStageStrip *self, const char *key, double x, double y, GtkWidget *lane)
{
  graphene_point_t point;

  if (gtk_widget_compute_point (lane, GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    g_signal_emit (self, signals[MENU_WANTED], 0, key, (double) point.x, (double) point.y);
}

static void
unfold_wanted_cb (MixStageStrip *self, gboolean unfold, MixStageLane *lane)
{
  g_hash_table_insert (self->by_hand, g_strdup (mix_stage_lane_get_key (lane)), GINT_TO_POINTER (!unfold));
  mix_stage_lane_set_folded (lane, !unfold);
}

static void
item_lifted_cb (MixStageStrip *self, const char *key, MixStageLane *from)
{
  for (guint i = 0; self->judge != NULL && i < self->lanes->len; i++)
    {
      gboolean allowed = FALSE;
      g_autofree char *words
          = self->judge (key, mix_stage_lane_get_key (_mix_stage_strip_get_nth (self, i)), &allowed, self->judge_data);

      if (_mix_stage_strip_get_nth (self, i) != from)
        mix_stage_lane_show_verdict (_mix_stage_strip_get_nth (self, i), allowed, words);
    }
}

static void
item_put_down_cb (MixStageStrip *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    mix_stage_lane_show_verdict (_mix_stage_strip_get_nth (self, i), FALSE, NULL);
}

static void
item_dropped_cb (MixStageStrip *self, const char *key, MixStageLane *lane)
{
  g_signal_emit (self, signals[ITEM_DROPPED], 0, key, mix_stage_lane_get_key (lane));
}

static void
add_lane (MixStageStrip *self, const char *key)
{
  GtkWidget *lane = mix_stage_lane_new (key);

  g_signal_connect_object (lane, "item-selected", G_CALLBACK (item_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lane, "item-activated", G_CALLBACK (item_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lane, "menu-wanted", G_CALLBACK (menu_wanted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lane, "unfold-wanted", G_CALLBACK (unfold_wanted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lane, "item-lifted", G_CALLBACK (item_lifted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lane, "item-put-down", G_CALLBACK (item_put_down_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lane, "item-dropped", G_CALLBACK (item_dropped_cb), self, G_CONNECT_SWAPPED);
  mix_stage_lane_set_editable (MIX_STAGE_LANE (lane), self->editable);
  g_ptr_array_add (self->lanes, lane);
  gtk_box_append (self->box, lane);
}

static void
remove_lanes (MixStageStrip *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    gtk_box_remove (self->box, GTK_WIDGET (_mix_stage_strip_get_nth (self, i)));
  g_ptr_array_set_size (self->lanes, 0);
}

static void
mix_stage_strip_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_NARROW)
    g_value_set_boolean (value, MIX_STAGE_STRIP (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_stage_strip_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_NARROW)
    mix_stage_strip_set_narrow (MIX_STAGE_STRIP (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_stage_strip_dispose (GObject *object)
{
  GtkWidget *child;

  g_ptr_array_set_size (MIX_STAGE_STRIP (object)->lanes, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_STAGE_STRIP);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (mix_stage_strip_parent_class)->dispose (object);
}

static void
mix_stage_strip_finalize (GObject *object)
{
  MixStageStrip *self = MIX_STAGE_STRIP (object);

  g_ptr_array_unref (self->lanes);
  g_hash_table_unref (self->by_hand);
  g_free (self->selected);
  G_OBJECT_CLASS (mix_stage_strip_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, guint n_types, GType first, GType second, GType third)
{
  return g_signal_new (name, MIX_TYPE_STAGE_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n_types, first,
                       second, third);
}

static void
mix_stage_strip_class_init (MixStageStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mix_stage_strip_get_property;
  object_class->set_property = mix_stage_strip_set_property;
  object_class->dispose = mix_stage_strip_dispose;
  object_class->finalize = mix_stage_strip_finalize;

  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[SELECTION_CHANGED] = add_signal ("selection-changed", 0, 0, 0, 0);
  signals[ITEM_ACTIVATED] = add_signal ("item-activated", 1, G_TYPE_STRING, 0, 0);
  signals[MENU_WANTED] = add_signal ("menu-wanted", 3, G_TYPE_STRING, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[ITEM_DROPPED] = add_signal ("item-dropped", 2, G_TYPE_STRING, G_TYPE_STRING, 0);

  gtk_widget_class_set_css_name (widget_class, "mixstagestrip");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/skillmix/Skillmix/widgets/mix-stage-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, MixStageStrip, box);
}

static void
mix_stage_strip_init (MixStageStrip *self)
{
  self->lanes = g_ptr_array_new ();
  self->by_hand = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  _mix_stage_strip_add_keys (self);
}

/**
 * mix_stage_strip_new:
 *
 * Returns: (transfer floating): a strip without stages
 */
GtkWidget *
mix_stage_strip_new (void)
{
  return g_object_new (MIX_TYPE_STAGE_STRIP, NULL);
}

static gboolean
has_same_stages (MixStageStrip *self, const MixStageHead *heads, guint n_heads)
{
  if (self->lanes->len != n_heads)
    return FALSE;
  for (guint i = 0; i < n_heads; i++)
    if (!g_str_equal (mix_stage_lane_get_key (_mix_stage_strip_get_nth (self, i)), heads[i].key))
      return FALSE;
  return TRUE;
}

/**
 * mix_stage_strip_set_stages:
 * @self: a strip
 * @heads: (array length=n_heads): the stages, from the first
 * @n_heads: how many
 *
 * Stages that are the same as before keep their cards.
 */
void
mix_stage_strip_set_stages (MixStageStrip *self, const MixStageHead *heads, guint n_heads)
{
  if (!has_same_stages (self, heads, n_heads))
    {
      remove_lanes (self);
      for (guint i = 0; i < n_heads; i++)
        add_lane (self, heads[i].key);
      self->alone = 0;
    }
  for (guint i = 0; i < n_heads; i++)
    mix_stage_lane_set_head (_mix_stage_strip_get_nth (self, i), &heads[i]);
  _mix_stage_strip_show_lanes (self);
}

/**
 * mix_stage_strip_get_lane:
 * @self: a strip
 * @stage: key of a stage
 *
 * Returns: (transfer none) (nullable): its lane
 */
MixStageLane *
mix_stage_strip_get_lane (MixStageStrip *self, const char *stage)
{
  guint position;

  return _mix_stage_strip_find_lane (self, stage, &position) ? _mix_stage_strip_get_nth (self, position) : NULL;
}

/**
 * mix_stage_strip_set_items:
 * @self: a strip
 * @stage: key of a stage
 * @items: (element-type MixHiringItem): its cards, from the top
 */
void
mix_stage_strip_set_items (MixStageStrip *self, const char *stage, GPtrArray *items)
{
  MixStageLane *lane = mix_stage_strip_get_lane (self, stage);

  g_return_if_fail (lane != NULL);
  mix_stage_lane_set_items (lane, items);
}

/**
 * mix_stage_strip_fold_empty:
 * @self: a strip whose stages have their cards
 *
 * Folds stages without cards, unless the user unfolded them; and shows a stage with cards first where one is seen
 * alone.
 */
void
mix_stage_strip_fold_empty (MixStageStrip *self)
{
  for (guint i = 0; i < self->lanes->len && !self->narrow; i++)
    {
      MixStageLane *lane = _mix_stage_strip_get_nth (self, i);
      gboolean folded = mix_stage_lane_get_n_items (lane) == 0;

      if (g_hash_table_contains (self->by_hand, mix_stage_lane_get_key (lane)))
        folded = GPOINTER_TO_INT (g_hash_table_lookup (self->by_hand, mix_stage_lane_get_key (lane)));
      mix_stage_lane_set_folded (lane, folded);
    }
}

/**
 * mix_stage_strip_set_judge:
 * @self: a strip
 * @judge: (scope forever): says what a drop would mean
 * @data: for @judge
 */
void
mix_stage_strip_set_judge (MixStageStrip *self, MixStageJudge judge, gpointer data)
{
  self->judge = judge;
  self->judge_data = data;
}

static guint
choose_alone (MixStageStrip *self)
{
  guint lane, position;

  if (_mix_stage_strip_find_item (self, self->selected, &lane, &position))
    return lane;
  for (lane = 0; lane < self->lanes->len; lane++)
    if (mix_stage_lane_get_n_items (_mix_stage_strip_get_nth (self, lane)) > 0)
      return lane;
  return 0;
}

/**
 * mix_stage_strip_set_narrow:
 * @self: a strip
 * @narrow: whether one stage is seen alone: that of the selected card, or the first one with cards
 */
void
mix_stage_strip_set_narrow (MixStageStrip *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  self->alone = choose_alone (self);
  _mix_stage_strip_show_lanes (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

/**
 * mix_stage_strip_set_editable:
 * @self: a strip
 * @editable: whether cards may be moved
 */
void
mix_stage_strip_set_editable (MixStageStrip *self, gboolean editable)
{
  self->editable = editable;
  for (guint i = 0; i < self->lanes->len; i++)
    mix_stage_lane_set_editable (_mix_stage_strip_get_nth (self, i), editable);
}
