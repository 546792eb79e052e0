#include "mix-choice.h"
#include "widget-test.h"

static const char *const FRUIT[] = { "Apples", "Ripe_pears", "Plums", NULL };

static MixChoice *
make_choice (void)
{
  MixChoice *choice = g_object_ref_sink (MIX_CHOICE (mix_choice_new ()));

  g_object_set (choice, "about", "Fruit", NULL);
  mix_choice_set_words (choice, FRUIT);
  return choice;
}

static GtkMenuButton *
get_button (MixChoice *choice)
{
  return GTK_MENU_BUTTON (adw_bin_get_child (ADW_BIN (choice)));
}

static void
count_cb (guint *n_chosen)
{
  (*n_chosen)++;
}

/* Without words there is nothing to say; then the first is chosen until another one is. */
static void
test_words (void)
{
  g_autoptr (MixChoice) choice = g_object_ref_sink (MIX_CHOICE (mix_choice_new ()));

  g_assert_cmpuint (mix_choice_get_n_words (choice), ==, 0);
  g_assert_cmpstr (mix_choice_get_word (choice, 0), ==, "");
  mix_choice_set_words (choice, FRUIT);
  g_assert_cmpuint (mix_choice_get_n_words (choice), ==, 3);
  g_assert_cmpstr (gtk_menu_button_get_label (get_button (choice)), ==, "Apples");
  mix_choice_set_selected (choice, 2);
  g_assert_cmpstr (gtk_menu_button_get_label (get_button (choice)), ==, "Plums");
  mix_choice_set_words (choice, (const char *const[]) { "Bread", "Cheese", NULL });
  g_assert_cmpuint (mix_choice_get_selected (choice), ==, 0);
  g_assert_cmpstr (gtk_menu_button_get_label (get_button (choice)), ==, "Bread");
}

/* Each choice is told once, whoever makes it. */
static void
test_selected (void)
{
  g_autoptr (MixChoice) choice = make_choice ();
  g_autofree char *about = NULL;
  guint n_chosen = 0, selected;

  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (count_cb), &n_chosen);
  mix_choice_set_selected (choice, 1);
  mix_choice_set_selected (choice, 1);
  g_assert_cmpuint (n_chosen, ==, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (choice), "choice.select", "u", 2));
  g_assert_cmpuint (n_chosen, ==, 2);
  g_object_set (choice, "selected", 0, NULL);
  g_object_get (choice, "selected", &selected, "about", &about, NULL);
  g_assert_cmpuint (selected, ==, 0);
  g_assert_cmpstr (about, ==, "Fruit");
  g_assert_cmpuint (n_chosen, ==, 3);
}

/* The menu is made when it is opened, from the words of then. */
static void
test_menu (void)
{
  g_autoptr (MixChoice) choice = make_choice ();
  GtkWidget *window = gtk_window_new ();
  g_autofree char *label = NULL;
  GMenuModel *menu;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (choice));
  gtk_window_present (GTK_WINDOW (window));
  widget_test_wait_for_frame (GTK_WIDGET (choice));
  g_assert_null (gtk_menu_button_get_menu_model (get_button (choice)));
  gtk_menu_button_popup (get_button (choice));
  menu = gtk_menu_button_get_menu_model (get_button (choice));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 3);
  g_assert_true (g_menu_model_get_item_attribute (menu, 1, G_MENU_ATTRIBUTE_LABEL, "s", &label));
  g_assert_cmpstr (label, ==, "Ripe__pears");
  gtk_menu_button_popdown (get_button (choice));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/choice/words", test_words);
  g_test_add_func ("/choice/selected", test_selected);
  g_test_add_func ("/choice/menu", test_menu);
  return g_test_run ();
}
