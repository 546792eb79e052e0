#pragma once

#include "mix-employment-figure.h"
#include "mix-employment-pack.h"
#include "mix-store.h"

G_BEGIN_DECLS

/*
 * Deeds on employment models. Each is one change. @code is a model of the data pack or of the plan; an unknown one is
 * MIX_ERROR_NOT_FOUND. What makes no sense is MIX_ERROR_REFUSED.
 */
gboolean mix_employment_models_enable (
    MixStore *store, MixEmploymentPack *pack, const char *code, gboolean enabled, GError **error);
char *mix_employment_models_add (MixStore *store, const char *name, const char *employer, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
char *mix_employment_models_copy (MixStore *store,
                                  MixEmploymentPack *pack,
                                  const char *code,
                                  const char *name,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_employment_models_rename (MixStore *store, const char *code, const char *name, GError **error);
gboolean mix_employment_models_remove (MixStore *store, const char *code, GError **error);

char *mix_employment_models_dup_short_name (MixStore *store, const char *code) G_GNUC_WARN_UNUSED_RESULT;

/* What the plan says of a parameter. Values are in millionths of its unit; @source may be NULL: the user's own figure.
 */
gboolean mix_employment_models_set (MixStore *store,
                                    MixEmploymentPack *pack,
                                    const char *code,
                                    MixEmploymentParameter parameter,
                                    const MixEmploymentFigure *figure,
                                    const char *source,
                                    GError **error);
gboolean mix_employment_models_reset (
    MixStore *store, MixEmploymentPack *pack, const char *code, MixEmploymentParameter parameter, GError **error);
gboolean mix_employment_models_accept (
    MixStore *store, MixEmploymentPack *pack, const char *code, MixEmploymentParameter parameter, GError **error);
gboolean mix_employment_models_accept_all (
    MixStore *store, MixEmploymentPack *pack, const char *code, guint *n_accepted, GError **error);

G_END_DECLS
