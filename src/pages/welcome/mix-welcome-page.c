#include "mix-welcome-page.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* Where everything begins: a new plan, a copy that somebody sent, the sample, or a plan of this computer. */
struct _MixWelcomePage
{
  AdwNavigationPage parent_instance;

  GtkWidget *plans_section;
  GtkListBox *plans;
};

G_DEFINE_FINAL_TYPE (MixWelcomePage, mix_welcome_page, ADW_TYPE_NAVIGATION_PAGE)

static void
mix_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_WELCOME_PAGE);
  G_OBJECT_CLASS (mix_welcome_page_parent_class)->dispose (object);
}

static void
mix_welcome_page_class_init (MixWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_welcome_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/welcome/mix-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MixWelcomePage, plans_section);
  gtk_widget_class_bind_template_child (widget_class, MixWelcomePage, plans);
}

static void
mix_welcome_page_init (MixWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_welcome_page_new:
 *
 * Returns: (transfer floating): the welcome page with the plans of this computer
 */
MixWelcomePage *
mix_welcome_page_new (void)
{
  return g_object_new (MIX_TYPE_WELCOME_PAGE, NULL);
}
