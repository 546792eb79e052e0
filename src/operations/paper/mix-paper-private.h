#pragma once

#include "mix-board.h"
#include "mix-deploy-summary.h"
#include "mix-employment-study.h"
#include "mix-paper.h"
#include "mix-plan-outlook.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

/* What sections are made from. The functions that make them are in a file each; helpers in mix-paper-parts.c. */
typedef struct
{
  MixPaper *paper;
  MixPaperSection *section; /* that parts are added to */
  MixPlan *plan;
  MixPackSet *packs;
  MixBoard *board;
  const MixFunding *funding;
  GPtrArray *later;    /* pictures of the plan on days on which hours or skills change */
  MixNetwork *network; /* NULL: all of them */
  MixRecruitment *recruitment;
  MixForecastPicture *picture;
  MixPlanOutlook *outlook;
  const MixForecast *forecast;      /* the outlook's */
  const MixFundingOutcome *outcome; /* the outlook's */
  const MixDeploySummary *proposal; /* NULL: there is none */
  MixEmploymentPicture *models;     /* NULL: nothing is compared */
  GThread *models_thread;           /* that works @study out */
  MixEmploymentStudy *study;        /* NULL: not worked out yet */
  MixDataTable *sources;            /* NULL: not looked up */
} MixPaperMaker;

/* A column and how it is called, untranslated. */
typedef struct
{
  const char *key;
  const char *title;
  MixCellType type;
} MixPaperColumn;

void _mix_paper_begin_section (MixPaperMaker *maker, const char *id, const char *heading);
void _mix_paper_add_text (MixPaperMaker *maker, MixPaperPartKind kind, const char *text);
void _mix_paper_add_format (MixPaperMaker *maker, MixPaperPartKind kind, const char *format, ...) G_GNUC_PRINTF (3, 4);
void _mix_paper_insert_note (MixPaperSection *section, guint position, const char *text);
void _mix_paper_put_first_last (MixPaperMaker *maker);
MixDataTable *_mix_paper_add_table (
    MixPaperMaker *maker, const char *name, const char *heading, const MixPaperColumn *columns, guint n_columns);
void _mix_paper_add_plot (MixPaperMaker *maker, MixDataTable *table, const MixPaperPlot *plot, const char *text);
void _mix_paper_add_known (MixDataTable *table, gboolean known, gint64 number);
void _mix_paper_add_fan (MixDataTable *table, const MixOutlookFan *fan);
void _mix_paper_add_lower_bound (MixDataTable *table, gint64 number, gboolean known);
void _mix_paper_add_money (MixDataTable *table, MixLedgerAmount amount, MixCellBound bound);
const char *_mix_paper_get_network_id (const MixPaperMaker *maker);
guint _mix_paper_find_pot (const MixPaperMaker *maker);
gboolean _mix_paper_is_wanted (const MixPaperMaker *maker, MixNetwork *network);
gboolean _mix_paper_has_post (const MixPaperMaker *maker, GPtrArray *posts, const char *post_id);
char *_mix_paper_dup_grade (char grade) G_GNUC_WARN_UNUSED_RESULT;

void _mix_paper_begin_models (MixPaperMaker *maker);
void _mix_paper_end_models (MixPaperMaker *maker);
void _mix_paper_add_ranks (MixPaperMaker *maker, const MixEmploymentStudy *study);

void _mix_paper_add_summary (MixPaperMaker *maker);
void _mix_paper_add_findings (MixPaperMaker *maker);
void _mix_paper_add_capacity (MixPaperMaker *maker);
void _mix_paper_add_deployment (MixPaperMaker *maker);
void _mix_paper_add_outlook (MixPaperMaker *maker);
void _mix_paper_add_options (MixPaperMaker *maker);
void _mix_paper_add_models (MixPaperMaker *maker);
void _mix_paper_add_recruitment (MixPaperMaker *maker);
void _mix_paper_add_funding (MixPaperMaker *maker);
void _mix_paper_add_clock (MixPaperMaker *maker);
void _mix_paper_add_assumptions (MixPaperMaker *maker);
void _mix_paper_tidy (MixPaper *paper);

G_END_DECLS
