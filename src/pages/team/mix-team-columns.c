#include "mix-team-columns.h"

#include "mix-config.h"
#include "mix-load-cell.h"
#include "mix-person-cell.h"
#include "mix-person-words.h"
#include "mix-team-page.h"
#include "mix-text-column.h"
#include "mix-week-pattern.h"

#include <glib/gi18n-lib.h>

/* Figures that are not known come after all that are. */
static int
compare_known (gboolean known_a, gint64 a, gboolean known_b, gint64 b)
{
  if (known_a != known_b)
    return known_a ? -1 : 1;
  return !known_a || a == b ? 0 : (a < b ? -1 : 1);
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer page)
{
  return g_utf8_collate (mix_person_get_name ((MixPerson *) a), mix_person_get_name ((MixPerson *) b));
}

static int
compare_bands (gconstpointer a, gconstpointer b, gpointer page)
{
  return g_strcmp0 (mix_person_get_fact ((MixPerson *) a, MIX_FACT_BAND),
                    mix_person_get_fact ((MixPerson *) b, MIX_FACT_BAND));
}

static int
compare_hours (gconstpointer a, gconstpointer b, gpointer page)
{
  int minutes_a = 0;
  int minutes_b = 0;
  gboolean known_a = mix_person_get_contracted_minutes ((MixPerson *) a, &minutes_a);
  gboolean known_b = mix_person_get_contracted_minutes ((MixPerson *) b, &minutes_b);

  return compare_known (known_a, minutes_a, known_b, minutes_b);
}

static const char *
get_home_name (gconstpointer person, gpointer page)
{
  MixPractice *practice = mix_person_get_home_practice ((MixPerson *) person, mix_page_get_plan (page));

  return practice != NULL ? mix_practice_get_short_name (practice) : NULL;
}

static int
compare_homes (gconstpointer a, gconstpointer b, gpointer page)
{
  const char *name_a = get_home_name (a, page);
  const char *name_b = get_home_name (b, page);

  if (name_a == NULL || name_b == NULL)
    return (name_a == NULL) - (name_b == NULL);
  return g_utf8_collate (name_a, name_b);
}

static char *
dup_band (gpointer person, gpointer page)
{
  return g_strdup (mix_person_get_fact (person, MIX_FACT_BAND));
}

static char *
dup_wte (gpointer person, gpointer page)
{
  return mix_person_dup_wte (person);
}

static char *
dup_home (gpointer person, gpointer page)
{
  const char *name = get_home_name (person, page);

  return g_strdup (name != NULL ? name : _ ("None"));
}

static void
setup_person_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, mix_person_cell_new ());
}

static void
bind_person_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, MixPage *page)
{
  mix_person_cell_set_person (MIX_PERSON_CELL (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item),
                              mix_plan_get_as_at (mix_page_get_plan (page)));
}

static void
setup_week_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *week = mix_week_pattern_new (NULL);
  GtkWidget *not_known = gtk_label_new (_ ("Not known"));

  gtk_widget_set_valign (week, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (not_known, "mix-not-known");
  gtk_box_append (GTK_BOX (box), week);
  gtk_box_append (GTK_BOX (box), not_known);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_week_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *week = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  const char *pattern = mix_person_get_fact (gtk_list_item_get_item (list_item), MIX_FACT_PATTERN);

  mix_week_pattern_set_pattern (MIX_WEEK_PATTERN (week), pattern);
  gtk_widget_set_visible (week, pattern != NULL);
  gtk_widget_set_visible (gtk_widget_get_next_sibling (week), pattern == NULL);
}

static void
setup_load_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, mix_load_cell_new ());
}

static void
bind_load_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, MixPage *page)
{
  mix_load_cell_set_load (MIX_LOAD_CELL (gtk_list_item_get_child (list_item)),
                          mix_team_page_find_load (MIX_TEAM_PAGE (page), gtk_list_item_get_item (list_item)));
}

/* Who is most over capacity comes first. */
static int
compare_loads (gconstpointer a, gconstpointer b, gpointer page)
{
  const MixPersonLoad *load_a = mix_team_page_find_load (page, (MixPerson *) a);
  const MixPersonLoad *load_b = mix_team_page_find_load (page, (MixPerson *) b);
  int free_a = 0;
  int free_b = 0;
  gboolean known_a = load_a != NULL && mix_person_load_get_free (load_a, &free_a);
  gboolean known_b = load_b != NULL && mix_person_load_get_free (load_b, &free_b);

  return compare_known (known_a, free_a, known_b, free_b);
}

static GtkColumnViewColumn *
new_widget_column (const char *title, GCallback setup, GCallback bind, MixPage *page)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, page);
  g_signal_connect (factory, "bind", bind, page);
  return gtk_column_view_column_new (title, factory);
}

static void
append_column (GtkColumnView *column_view, GtkColumnViewColumn *column)
{
  gtk_column_view_append_column (column_view, column);
  g_object_unref (column);
}

/* What a narrow window has no room for; the inspector shows it all. */
static void
append_wide_column (GtkColumnView *column_view, GtkColumnViewColumn *column, MixPage *page)
{
  g_object_bind_property (page, "narrow", column, "visible", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  append_column (column_view, column);
}

static GtkColumnViewColumn *
new_person_column (MixPage *page)
{
  GtkColumnViewColumn *column
      = new_widget_column (_ ("Person"), G_CALLBACK (setup_person_cb), G_CALLBACK (bind_person_cb), page);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_names, NULL, NULL));

  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, TRUE);
  return column;
}

static GtkColumnViewColumn *
new_load_column (MixPage *page)
{
  GtkColumnViewColumn *column
      = new_widget_column (_ ("Net hours used"), G_CALLBACK (setup_load_cb), G_CALLBACK (bind_load_cb), page);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_loads, page, NULL));

  gtk_column_view_column_set_sorter (column, sorter);
  return column;
}

/**
 * mix_team_columns_add:
 * @column_view: a table without columns, of #MixPerson
 * @page: the page it is on; outlives it
 */
void
mix_team_columns_add (GtkColumnView *column_view, MixPage *page)
{
  append_column (column_view, new_person_column (page));
  append_wide_column (column_view,
                      mix_text_column_new (_ ("Band"), MIX_TEXT_COLUMN_DEFAULT, dup_band, compare_bands, page), page);
  append_wide_column (column_view,
                      mix_text_column_new (_ ("WTE"), MIX_TEXT_COLUMN_NUMERIC, dup_wte, compare_hours, page), page);
  append_wide_column (column_view,
                      new_widget_column (_ ("Mon – Fri"), G_CALLBACK (setup_week_cb), G_CALLBACK (bind_week_cb), page),
                      page);
  append_wide_column (column_view,
                      mix_text_column_new (_ ("Home practice"), MIX_TEXT_COLUMN_DEFAULT, dup_home, compare_homes, page),
                      page);
  append_column (column_view, new_load_column (page));
}

static const char *
get_network_name (MixPerson *person, MixPage *page)
{
  MixNetwork *network = mix_person_get_network (person, mix_page_get_plan (page));

  return network != NULL ? mix_network_get_name (network) : NULL;
}

static int
compare_networks (gconstpointer a, gconstpointer b, gpointer page)
{
  const char *name_a = get_network_name ((MixPerson *) a, page);
  const char *name_b = get_network_name ((MixPerson *) b, page);

  if (name_a == NULL || name_b == NULL)
    return (name_a == NULL) - (name_b == NULL);
  return g_utf8_collate (name_a, name_b);
}

/**
 * mix_team_columns_new_section_sorter:
 * @page: the page; outlives the sorter
 *
 * Returns: (transfer full): puts people of one network together, those of none last
 */
GtkSorter *
mix_team_columns_new_section_sorter (MixPage *page)
{
  return GTK_SORTER (gtk_custom_sorter_new (compare_networks, page, NULL));
}

static void
setup_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_header_set_child (header, label);
}

static char *
describe_section (GtkListHeader *header, MixPage *page)
{
  MixPerson *first = gtk_list_header_get_item (header);
  const char *network = get_network_name (first, page);
  guint n = gtk_list_header_get_n_items (header);

  /* Translators: a network, and how many people it has */
  return g_strdup_printf (ngettext ("%s · %u person", "%s · %u people", n),
                          network != NULL ? network : _ ("No home practice"), n);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, MixPage *page)
{
  g_autofree char *text = describe_section (header, page);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

/**
 * mix_team_columns_new_header_factory:
 * @page: the page; outlives the factory
 *
 * Returns: (transfer full): makes the heading of each network
 */
GtkListItemFactory *
mix_team_columns_new_header_factory (MixPage *page)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_header_cb), page);
  return factory;
}
