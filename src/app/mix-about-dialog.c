#include "mix-about-dialog.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#define OPEN_GOVERNMENT_LICENCE                                                                                        \
  "<a href=\"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/\">"                            \
  "Open Government Licence v3.0</a>"

/**
 * mix_about_dialog_new:
 *
 * Returns: (transfer floating): what Skillmix is, who made it, and whose figures it holds under which licence
 */
AdwDialog *
mix_about_dialog_new (void)
{
  AdwDialog *dialog = adw_about_dialog_new ();
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);
  /* Translators: the link's text, the name of the licence, is not translated */
  g_autofree char *attribution = g_strdup_printf (
      _ ("Contains public sector information published by NHS England, NHS Digital and the NHS Business Services "
         "Authority, licensed under the %s."),
      OPEN_GOVERNMENT_LICENCE);

  adw_about_dialog_set_application_name (about, "Skillmix");
  adw_about_dialog_set_application_icon (about, MIX_APPLICATION_ID);
  adw_about_dialog_set_version (about, MIX_VERSION);
  adw_about_dialog_set_developer_name (about, _ ("The Skillmix contributors"));
  adw_about_dialog_set_comments (
      about, _ ("Who does what, where, and does it fit: a plan for the pharmacy teams of primary care networks.\n\n"
                "No patient data. Nothing leaves this computer."));
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_add_legal_section (about, _ ("Figures About England"), NULL, GTK_LICENSE_CUSTOM, attribution);
  return dialog;
}
