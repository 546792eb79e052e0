#include "mix-funding-table.h"

#include "mix-config.h"
#include "mix-draw.h"
#include "mix-funding-words.h"
#include "mix-text-column-kind.h"

#include <glib/gi18n-lib.h>

/* Some more than twelve rows. */
#define MOST_HEIGHT_EM 38

/* Rows of the ledger as a table: by month, network or person. It shows all that it is given. */
struct _MixFundingTable
{
  MixItemTable parent_instance;

  GPtrArray *columns; /* of GtkColumnViewColumn; the view owns them */
  gboolean has_detail;
  gboolean has_cost;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (MixFundingTable, mix_funding_table, MIX_TYPE_ITEM_TABLE)

static char *
dup_title (gpointer item, gpointer user_data)
{
  return g_strdup (mix_funding_line_get_face (item)->title);
}

static char *
dup_detail (gpointer item, gpointer user_data)
{
  const char *detail = mix_funding_line_get_face (item)->detail;

  return g_strdup (detail != NULL ? detail : "");
}

static char *
dup_cost (gpointer item, gpointer user_data)
{
  return mix_funding_dup_figure (mix_funding_line_get_face (item)->cost);
}

static char *
dup_planned (gpointer item, gpointer user_data)
{
  return mix_funding_dup_figure (mix_funding_line_get_face (item)->planned);
}

static char *
dup_expected (gpointer item, gpointer user_data)
{
  return mix_funding_dup_figure (mix_funding_line_get_face (item)->expected);
}

static char *
dup_claimed (gpointer item, gpointer user_data)
{
  MixPence claimed = mix_funding_line_get_face (item)->claimed;

  return claimed != 0 ? mix_money_format_pounds (claimed) : g_strdup ("–");
}

/* A dash is not yet paid; nothing paid at all is nought. */
static char *
dup_paid (gpointer item, gpointer user_data)
{
  const MixFundingFace *face = mix_funding_line_get_face (item);

  return face->has_paid ? mix_money_format_pounds (face->paid) : g_strdup ("–");
}

static char *
dup_gap (gpointer item, gpointer user_data)
{
  MixLedgerAmount gap = mix_funding_line_get_face (item)->gap;

  return gap.known ? mix_money_format_pounds (gap.pence) : NULL;
}

static char *
dup_words (gpointer item, gpointer user_data)
{
  const char *words = mix_funding_line_get_face (item)->words;

  return g_strdup (words != NULL ? words : "");
}

static const MixTextColumnKind COLUMNS[] = {
  { "name", N_ ("Month"), MIX_TEXT_COLUMN_DEFAULT, dup_title, NULL, TRUE },
  { "network", N_ ("Network"), MIX_TEXT_COLUMN_DEFAULT, dup_detail, NULL, FALSE },
  { "cost", N_ ("Cost"), MIX_TEXT_COLUMN_NUMERIC, dup_cost, NULL, FALSE },
  { "planned", N_ ("Planned"), MIX_TEXT_COLUMN_NUMERIC, dup_planned, NULL, FALSE },
  { "forecast", N_ ("Forecast"), MIX_TEXT_COLUMN_NUMERIC, dup_expected, NULL, TRUE },
  { "claimed", N_ ("Claimed"), MIX_TEXT_COLUMN_NUMERIC, dup_claimed, NULL, FALSE },
  { "paid", N_ ("Paid"), MIX_TEXT_COLUMN_NUMERIC, dup_paid, NULL, FALSE },
  { "gap", N_ ("Gap"), MIX_TEXT_COLUMN_NUMERIC, dup_gap, NULL, TRUE },
  { "state", N_ ("How it stands"), MIX_TEXT_COLUMN_EXPAND, dup_words, NULL, TRUE },
};

#define COLUMN_NAME 0
#define COLUMN_DETAIL 1
#define COLUMN_COST 2
#define COLUMN_STATE (G_N_ELEMENTS (COLUMNS) - 1)

static const char *const STATE_ICONS[] = {
  [MIX_CLAIM_FORECAST] = NULL,
  [MIX_CLAIM_PAID] = "mix-fit-fits-symbolic",
  [MIX_CLAIM_SENT] = "document-send-symbolic",
  [MIX_CLAIM_QUERIED] = "mix-high-risk-symbolic",
  [MIX_CLAIM_DUE] = "mix-deadline-symbolic",
  [MIX_CLAIM_OVERDUE] = "mix-deadline-symbolic",
};

static void
setup_state_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_state_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  const MixFundingFace *face = mix_funding_line_get_face (gtk_list_item_get_item (list_item));
  GtkWidget *image = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *label = gtk_widget_get_last_child (gtk_list_item_get_child (list_item));
  const char *look = face->state == MIX_CLAIM_OVERDUE   ? "mix-blocked"
                     : face->state == MIX_CLAIM_QUERIED ? "mix-stretched"
                     : face->state == MIX_CLAIM_PAID    ? "mix-fits"
                                                        : "mix-mark-image";

  gtk_image_set_from_icon_name (GTK_IMAGE (image), STATE_ICONS[face->state]);
  gtk_widget_set_visible (image, STATE_ICONS[face->state] != NULL);
  gtk_widget_set_css_classes (image, (const char *[]) { look, "mix-mark-image", NULL });
  gtk_label_set_label (GTK_LABEL (label), face->words);
}

static GtkColumnViewColumn *
create_state_column (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (_ (COLUMNS[COLUMN_STATE].title), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_state_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_state_cb), NULL);
  gtk_column_view_column_set_expand (column, TRUE);
  return column;
}

static gboolean
mix_funding_table_is_wanted (MixItemTable *table, gpointer item)
{
  return TRUE;
}

static gboolean
mix_funding_table_is_called (gpointer item, const char *key)
{
  return g_str_equal (mix_funding_line_get_key (item), key);
}

static void
mix_funding_table_finalize (GObject *object)
{
  g_ptr_array_unref (MIX_FUNDING_TABLE (object)->columns);
  G_OBJECT_CLASS (mix_funding_table_parent_class)->finalize (object);
}

static const char *
get_line_key (gpointer item)
{
  return mix_funding_line_get_key (item);
}

static void
mix_funding_table_class_init (MixFundingTableClass *klass)
{
  MixItemTableClass *table_class = MIX_ITEM_TABLE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_funding_table_finalize;
  table_class->get_key = get_line_key;
  table_class->equal = mix_funding_line_equal;
  table_class->is_wanted = mix_funding_table_is_wanted;
  table_class->is_called = mix_funding_table_is_called;
}

static void
show_columns (MixFundingTable *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (COLUMNS); i++)
    gtk_column_view_column_set_visible (self->columns->pdata[i], (!self->narrow || COLUMNS[i].shown_narrow)
                                                                     && (i != COLUMN_DETAIL || self->has_detail)
                                                                     && (i != COLUMN_COST || self->has_cost));
}

static void
mix_funding_table_init (MixFundingTable *self)
{
  GtkColumnView *view;

  self->columns = g_ptr_array_new ();
  mix_item_table_set_up (MIX_ITEM_TABLE (self), MIX_TYPE_FUNDING_LINE, NULL, _ ("Ledger"));
  view = mix_item_table_get_view (MIX_ITEM_TABLE (self));
  for (guint i = 0; i < G_N_ELEMENTS (COLUMNS); i++)
    {
      g_autoptr (GtkColumnViewColumn) column
          = i == COLUMN_STATE ? create_state_column () : mix_text_column_kind_create_column (&COLUMNS[i]);

      gtk_column_view_append_column (view, column);
      g_ptr_array_add (self->columns, column);
    }
  mix_text_columns_align_headings (view);
  mix_item_table_set_most_height (MIX_ITEM_TABLE (self), (int) (mix_draw_get_em (GTK_WIDGET (self)) * MOST_HEIGHT_EM));
  show_columns (self);
}

/**
 * mix_funding_table_set_names:
 * @self: a table
 * @title: what its rows are: "Month"
 * @has_detail: whether they have a network
 * @has_cost: whether what they cost is shown
 */
void
mix_funding_table_set_names (MixFundingTable *self, const char *title, gboolean has_detail, gboolean has_cost)
{
  gtk_column_view_column_set_title (self->columns->pdata[COLUMN_NAME], title);
  self->has_detail = has_detail;
  self->has_cost = has_cost;
  show_columns (self);
}

/**
 * mix_funding_table_set_narrow:
 * @self: a table
 * @narrow: whether only the columns are shown that a narrow window has room for
 */
void
mix_funding_table_set_narrow (MixFundingTable *self, gboolean narrow)
{
  GtkWidget *view = GTK_WIDGET (mix_item_table_get_view (MIX_ITEM_TABLE (self)));

  self->narrow = narrow;
  if (narrow)
    gtk_widget_add_css_class (view, "mix-narrow");
  else
    gtk_widget_remove_css_class (view, "mix-narrow");
  show_columns (self);
}

/**
 * mix_funding_table_create_data:
 * @self: a table
 *
 * Returns: (transfer full): what it shows, in its order
 */
MixDataTable *
mix_funding_table_create_data (MixFundingTable *self)
{
  return mix_text_column_kinds_create_data (COLUMNS, G_N_ELEMENTS (COLUMNS), _ ("funding"),
                                            mix_item_table_get_shown (MIX_ITEM_TABLE (self)));
}
