#pragma once

#include <adwaita.h>

#include "mix-inspector-parts.h"

G_BEGIN_DECLS

#define MIX_TYPE_INSPECTOR (mix_inspector_get_type ())
G_DECLARE_DERIVABLE_TYPE (MixInspector, mix_inspector, MIX, INSPECTOR, AdwBin)

/**
 * MixInspectorClass:
 *
 * Inspectors add nothing to the class: each page's own fills the content.
 */
struct _MixInspectorClass
{
  AdwBinClass parent_class;
};

GtkBox *mix_inspector_get_content (MixInspector *self);
void mix_inspector_clear (MixInspector *self);
void mix_inspector_add_action (
    MixInspector *self, const char *label, const char *action, const char *target, gboolean suggested);

G_END_DECLS
