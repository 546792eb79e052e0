#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * MixNameQuestion:
 * @heading: what is asked
 * @body: (nullable): what to know about it
 * @name: (nullable): what the entry begins with
 * @accept: label of the button that answers
 *
 * A question for a name.
 */
typedef struct
{
  const char *heading;
  const char *body;
  const char *name;
  const char *accept;
} MixNameQuestion;

/**
 * MixNameFunc:
 * @object: who asked
 * @name: the answer: without blanks around it, never empty
 * @data: (nullable): what it is the name of
 */
typedef void (*MixNameFunc) (gpointer object, const char *name, const char *data);

void mix_name_question_ask (const MixNameQuestion *question, GtkWidget *parent, MixNameFunc func, const char *data);

G_END_DECLS
