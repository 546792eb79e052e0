#include "mix-overview-tile.h"

/* A longer figure, such as millions of pounds, is smaller, so that five tiles stand side by side. */
#define MOST_LARGE_LETTERS 8

/* One number that matters, with what it means; pressing it leads to its page. */
struct _MixOverviewTile
{
  GtkButton parent_instance;

  char *title;
  char *icon_name;
  GtkLabel *figure_label;
  GtkLabel *words_label;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_TILE_ICON,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixOverviewTile, mix_overview_tile, GTK_TYPE_BUTTON)

static void
mix_overview_tile_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixOverviewTile *self = MIX_OVERVIEW_TILE (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_TILE_ICON:
      g_value_set_string (value, self->icon_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_overview_tile_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixOverviewTile *self = MIX_OVERVIEW_TILE (object);
  char **field = property_id == PROP_TITLE ? &self->title : &self->icon_name;

  if (g_set_str (field, g_value_get_string (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
mix_overview_tile_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_OVERVIEW_TILE);
  G_OBJECT_CLASS (mix_overview_tile_parent_class)->dispose (object);
}

static void
mix_overview_tile_finalize (GObject *object)
{
  MixOverviewTile *self = MIX_OVERVIEW_TILE (object);

  g_free (self->title);
  g_free (self->icon_name);
  G_OBJECT_CLASS (mix_overview_tile_parent_class)->finalize (object);
}

static void
mix_overview_tile_class_init (MixOverviewTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_overview_tile_get_property;
  object_class->set_property = mix_overview_tile_set_property;
  object_class->dispose = mix_overview_tile_dispose;
  object_class->finalize = mix_overview_tile_finalize;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_TILE_ICON] = g_param_spec_string ("tile-icon", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/overview/mix-overview-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, MixOverviewTile, figure_label);
  gtk_widget_class_bind_template_child (widget_class, MixOverviewTile, words_label);
}

static void
mix_overview_tile_init (MixOverviewTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_overview_tile_set_figure:
 * @self: a tile
 * @figure: the number
 * @words: what it means, in a line or two
 */
void
mix_overview_tile_set_figure (MixOverviewTile *self, const char *figure, const char *words)
{
  g_autofree char *name = g_strdup_printf ("%s: %s. %s", self->title, figure, words);

  gtk_label_set_label (self->figure_label, figure);
  if (g_utf8_strlen (figure, -1) > MOST_LARGE_LETTERS)
    gtk_widget_add_css_class (GTK_WIDGET (self->figure_label), "long");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->figure_label), "long");
  gtk_label_set_label (self->words_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
