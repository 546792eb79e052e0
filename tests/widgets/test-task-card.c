#include "mix-capacity-bar.h"
#include "mix-fit-mark.h"
#include "mix-grade-chip.h"
#include "mix-pill.h"
#include "mix-segmented-bar.h"
#include "mix-side-mark.h"
#include "mix-task-card.h"
#include "mix-waterfall.h"
#include "mix-week-pattern.h"
#include "widget-test.h"

static const MixTaskCardFace faces[] = {
  { "Warfarin to DOAC switch", "Deerness Park", "31 Mar", "3.5", MIX_SIDE_BOTH, MIX_MARK_BLOCKED, TRUE, MIX_CARD_PLAIN,
    NULL },
  { "Asthma and COPD review", "Ashburn", NULL, "3.0", MIX_SIDE_BOTH, MIX_MARK_STRETCHED, FALSE, MIX_CARD_PLAIN, NULL },
  { "Repeat preparation", "Southlands", NULL, "8.5", MIX_SIDE_PRACTICE, MIX_MARK_UNDER_USED, FALSE, MIX_CARD_PLAIN,
    NULL },
  { "Structured medication review", "Villette", "31 Mar", "2.4", MIX_SIDE_NETWORK, MIX_MARK_FITS, FALSE, MIX_CARD_PLAIN,
    NULL },
  { "Annual medication review", "Riverview", NULL, "10.4", MIX_SIDE_PRACTICE, MIX_MARK_NOBODY, FALSE, MIX_CARD_PROPOSED,
    NULL },
  { "A very long service line name that nobody shortened for us", "A practice with a long name", "31 Mar", "1.2",
    MIX_SIDE_PRACTICE, MIX_MARK_FITS, TRUE, MIX_CARD_PAUSED, NULL },
  { "Warfarin to DOAC switch", "Deerness Park", "31 Mar", "3.5", MIX_SIDE_BOTH, MIX_MARK_BLOCKED, TRUE, MIX_CARD_PLAIN,
    "30 Nov" },
};

static GtkWidget *
make_card (guint position)
{
  GtkWidget *card = mix_task_card_new ();

  mix_task_card_set_face (MIX_TASK_CARD (card), &faces[position]);
  gtk_widget_set_size_request (card, 228, -1);
  return card;
}

static void
test_face (void)
{
  GtkWidget *card = g_object_ref_sink (make_card (4));

  g_assert_true (gtk_widget_has_css_class (card, "proposed"));
  g_assert_cmpstr (mix_task_card_get_face (MIX_TASK_CARD (card))->place, ==, "Riverview");
  g_assert_true (mix_task_card_get_face (MIX_TASK_CARD (card))->place != faces[4].place);
  mix_task_card_set_face (MIX_TASK_CARD (card), &faces[0]);
  g_assert_false (gtk_widget_has_css_class (card, "proposed"));
  g_assert_finalize_object (card);
}

static void
test_every_face_draws (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      GtkWidget *card = make_card (i);
      GtkWidget *window = widget_test_show (card, 260, 90);
      g_autoptr (GdkTexture) texture = widget_test_draw (card);

      g_assert_cmpuint (widget_test_count_colours (texture), >, 16);
      widget_test_close (window);
    }
}

/* All cards of a lane are of one height, whatever they say: a lane need not measure them. */
static void
test_heights (void)
{
  int first = 0;

  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      GtkWidget *card = make_card (i);
      GtkWidget *window = widget_test_show (card, 260, 90);
      int height;

      gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      first = i == 0 ? height : first;
      g_assert_cmpint (height, ==, first);
      g_assert_cmpint (height, >=, 60);
      widget_test_close (window);
    }
}

static GtkWidget *
make_gallery (void)
{
  static const MixBarSegment ages[] = {
    { "Under 18", "2,100", 2100 }, { "18 to 64", "6,000", 6000 }, { "65 to 74", "1,100", 1100 },
    { "75 to 84", "700", 700 },    { "85 and over", "240", 240 },
  };
  static const MixWaterfallStep steps[] = {
    { "Contracted", "22.5 h", 0, 22.5, TRUE, 'U', NULL },
    { "Leave, bank holidays", "−3.2 h", 19.3, 3.2, FALSE, 'A', "Agenda for Change" },
    { "Study: 28 days in 18 months", "−2.7 h", 16.6, 2.7, FALSE, 'B', NULL },
    { "Net", "13.6 h", 0, 16.6, TRUE, 0, NULL },
  };
  static const int bars[][5]
      = { { 1692, 210, 0, 0, 1212 }, { 816, 0, 306, 0, 618 }, { 1644, 0, 0, 480, 984 }, { -1, 0, 0, 0, 0 } };
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *others = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *widget;

  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    gtk_box_append (GTK_BOX (cards), make_card (i));
  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      widget = mix_capacity_bar_new ();
      g_object_set (widget, "net", bars[i][0], "blocked", bars[i][1], "stretched", bars[i][2], "under-used", bars[i][3],
                    "fits", bars[i][4], "ghost", i == 0 ? 276 : 0, NULL);
      gtk_box_append (GTK_BOX (others), widget);
    }
  for (guint mark = 0; mark < MIX_N_MARKS; mark++)
    gtk_box_append (GTK_BOX (others), mix_fit_mark_new (mark, TRUE));
  for (MixSide side = MIX_SIDE_NETWORK; side <= MIX_SIDE_BOTH; side++)
    gtk_box_append (GTK_BOX (others), mix_side_mark_new (side));
  gtk_box_append (GTK_BOX (others), mix_week_pattern_new ("WWRRWSEE--"));
  gtk_box_append (GTK_BOX (others), mix_pill_new ("Due 31 Mar", "mix-deadline-symbolic"));
  widget = mix_segmented_bar_new ();
  mix_segmented_bar_set_segments (MIX_SEGMENTED_BAR (widget), ages, G_N_ELEMENTS (ages));
  gtk_box_append (GTK_BOX (others), widget);
  widget = mix_waterfall_new ();
  mix_waterfall_set_steps (MIX_WATERFALL (widget), steps, G_N_ELEMENTS (steps));
  gtk_box_append (GTK_BOX (others), widget);
  gtk_widget_set_hexpand (others, TRUE);
  gtk_box_append (GTK_BOX (columns), cards);
  gtk_box_append (GTK_BOX (columns), others);
  return columns;
}

/* All widgets together, light, dark, and from right to left: for somebody to look at, and as a smoke test. */
static void
test_gallery (void)
{
  GtkWidget *window = widget_test_show (make_gallery (), 600, 640);

  widget_test_save (window, "gallery");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  widget_test_save (window, "gallery-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  widget_test_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = widget_test_show (make_gallery (), 600, 640);
  widget_test_save (window, "gallery-mirrored");
  widget_test_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/task-card/face", test_face);
  g_test_add_func ("/task-card/draws", test_every_face_draws);
  g_test_add_func ("/task-card/heights", test_heights);
  g_test_add_func ("/task-card/gallery", test_gallery);
  return g_test_run ();
}
