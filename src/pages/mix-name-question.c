#include "mix-name-question.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-text.h"

typedef struct
{
  GtkWidget *parent; /* not owned: the dialogue is above it */
  MixNameFunc func;
  char *data;
} Answer;

static void
free_answer (gpointer data, GClosure *closure)
{
  Answer *answer = data;

  g_free (answer->data);
  g_free (answer);
}

static void
answered_cb (AdwAlertDialog *dialog, const char *response, Answer *answer)
{
  GtkEditable *entry = GTK_EDITABLE (adw_alert_dialog_get_extra_child (dialog));
  g_autofree char *name = mix_text_collapse (gtk_editable_get_text (entry));

  if (g_str_equal (response, "accept"))
    answer->func (answer->parent, name, answer->data);
}

static void
name_changed_cb (GtkEditable *entry, AdwAlertDialog *dialog)
{
  g_autofree char *name = mix_text_collapse (gtk_editable_get_text (entry));

  adw_alert_dialog_set_response_enabled (dialog, "accept", *name != '\0');
}

static GtkWidget *
make_entry (const MixNameQuestion *question, AdwDialog *dialog)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), question->name != NULL ? question->name : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name"), -1);
  g_signal_connect (entry, "changed", G_CALLBACK (name_changed_cb), dialog);
  return entry;
}

/**
 * mix_name_question_ask:
 * @question: what is asked
 * @parent: above which, and whose the answer is
 * @func: called with the name, unless the question is given up
 * @data: (nullable): passed to @func
 */
void
mix_name_question_ask (const MixNameQuestion *question, GtkWidget *parent, MixNameFunc func, const char *data)
{
  AdwDialog *dialog = adw_alert_dialog_new (question->heading, question->body);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  GtkWidget *entry = make_entry (question, dialog);
  Answer *answer = g_new (Answer, 1);

  *answer = (Answer) { parent, func, g_strdup (data) };
  adw_alert_dialog_set_extra_child (alert, entry);
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "accept", question->accept, NULL);
  adw_alert_dialog_set_default_response (alert, "accept");
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_set_response_appearance (alert, "accept", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (alert, "accept", question->name != NULL);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), answer, free_answer, 0);
  adw_dialog_set_focus (dialog, entry);
  adw_dialog_present (dialog, parent);
}
