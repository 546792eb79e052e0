#pragma once

#include <glib.h>

#include "mix-date.h"

G_BEGIN_DECLS

/*
 * The rows of recruitment, as mix-rows.h has the others. Those from MixCandidateRow on lie apart from the history: they
 * are personal, or what is left of personal rows, so no change of them is recorded and none can be undone.
 */

/* The recruitment of a post. */
typedef struct
{
  const char *id;
  const char *post_id;
  const char *lead;        /* nullable: who takes care of it */
  const char *notice_from; /* conditional, unconditional: the offer after which notice is given */
  const char *outcome;     /* nullable: open; filled, cancelled */
  const char *reason;      /* nullable: why it was cancelled */
  const char *person_id;   /* nullable: who started */
  MixDate opened_on;
  MixDate closing_on;         /* last day for applications; MIX_DATE_NONE: not said */
  MixDate interview_on;       /* the day of interviews; MIX_DATE_NONE: not said */
  MixDate criteria_agreed_on; /* MIX_DATE_NONE: not yet */
  MixDate criteria_frozen_on; /* the day the advert went live; MIX_DATE_NONE: not yet */
  MixDate start_on;           /* the first day agreed; MIX_DATE_NONE: not yet */
  MixDate closed_on;          /* MIX_DATE_NONE: open */
  int usual_notice_days;      /* that the contract of such people says; -1: as the band has it */
  gboolean anonymous;         /* whether candidates are letters until they are scored */
} MixVacancyRow;

/* A stay of a vacancy in a stage. */
typedef struct
{
  const char *id;
  const char *vacancy_id;
  const char *stage;   /* code of mix-recruitment-stage.h */
  const char *outcome; /* nullable: still there; passed, left: nobody suited or the candidate went, skipped */
  MixDate from_date;
  MixDate until; /* the day it went on; MIX_DATE_NONE: still there */
} MixStageVisitRow;

/* Something to be done in a stage of a vacancy. */
typedef struct
{
  const char *id;
  const char *vacancy_id;
  const char *stage;
  const char *title;
  const char *owner; /* nullable: who does it */
  const char *turn;  /* whose turn it is: us, candidate, others */
  MixDate due_on;    /* MIX_DATE_NONE: no day */
  MixDate done_on;   /* MIX_DATE_NONE: not done */
  int position;
} MixVacancyTaskRow;

/* What candidates of a vacancy are judged by. */
typedef struct
{
  const char *id;
  const char *vacancy_id;
  const char *name;
  const char *need; /* must, nice */
  int position;
} MixVacancyCriterionRow;

/* Somebody who scores the candidates of a vacancy. */
typedef struct
{
  const char *id;
  const char *vacancy_id;
  const char *name;
} MixPanelMemberRow;

/* How the plan has a stage for a role, in place of ours. */
typedef struct
{
  const char *id;
  const char *role;       /* a role code */
  const char *stage;      /* its code */
  const char *conditions; /* what must be true to leave it: codes of mix-stage-condition.h, by comma */
  gboolean used;          /* whether vacancies of the role go through it */
} MixStageTemplateRow;

/* A task that a vacancy of a role gets in a stage. */
typedef struct
{
  const char *id;
  const char *role; /* a role code */
  const char *stage;
  const char *title;
  const char *owner; /* nullable */
  const char *turn;
  int days; /* after the stage begins */
  int position;
} MixTaskTemplateRow;

/* Somebody who wants a post. */
typedef struct
{
  const char *id;
  const char *vacancy_id; /* not watched by the database: undo may take the vacancy away */
  const char *letter;     /* what the panel sees until scores are in: A */
  const char *name;
  const char *email;           /* nullable */
  const char *telephone;       /* nullable */
  const char *source;          /* nullable: where they heard of the post */
  const char *prescriber;      /* nullable: none, on_course, yes */
  const char *stage;           /* applied, interview, offer, checks, unconditional_offer, notice, started */
  const char *outcome;         /* nullable: still in; withdrawn, not_selected, declined, started */
  const char *reason;          /* nullable: code of mix-withdrawal-reason.h */
  const char *interview_place; /* nullable */
  MixDate applied_on;
  MixDate stage_from; /* since when they are in the stage */
  MixDate outcome_on;
  MixDate interview_on;
  MixDate notice_given_on;
  MixDate start_on;       /* the first day agreed */
  int interview_time;     /* minutes after midnight in London; -1: not said */
  int interview_minutes;  /* -1: not said */
  int notice_days;        /* their own; -1: not known */
  int contracted_minutes; /* a week; -1: as the post has it */
} MixCandidateRow;

/* One of the checks before somebody starts. It holds no certificate and no finding, only how far it is. */
typedef struct
{
  const char *id;
  const char *candidate_id;
  const char *kind;   /* code of mix-check-kind.h */
  const char *state;  /* to_do, with_candidate, with_others, cleared */
  const char *chaser; /* nullable: who asks after it */
  MixDate asked_on;
  MixDate chase_on; /* the day to ask again */
  MixDate cleared_on;
} MixCandidateCheckRow;

/* An offer to a candidate. */
typedef struct
{
  const char *id;
  const char *candidate_id;
  const char *kind;   /* conditional, unconditional */
  const char *answer; /* nullable: none yet; accepted, declined */
  MixDate made_on;
  MixDate expires_on; /* last day to answer */
  MixDate answered_on;
} MixCandidateOfferRow;

/* How well a candidate meets a criterion. */
typedef struct
{
  const char *id;
  const char *candidate_id;
  const char *criterion_id;
  const char *member_id; /* nullable: what the panel agreed together */
  const char *round;     /* shortlist, interview */
  int points;            /* 0 to 4 */
} MixCandidateScoreRow;

/* What a candidate wrote about a criterion. */
typedef struct
{
  const char *id;
  const char *candidate_id;
  const char *criterion_id;
  const char *words;
} MixCandidateAnswerRow;

/* A note about a candidate. */
typedef struct
{
  const char *id;
  const char *candidate_id;
  const char *author;
  const char *words;
  MixDate written_on;
} MixCandidateNoteRow;

/* How many candidates of a vacancy, since erased, came how far. It tells nothing of anybody. */
typedef struct
{
  const char *id;
  const char *vacancy_id;
  const char *stage;   /* how far they came */
  const char *outcome; /* nullable */
  const char *reason;  /* nullable */
  int people;
} MixFunnelCountRow;

/* How many of a group applied, were shortlisted and were appointed, over all vacancies of a year. Nothing joins it
 * to a candidate. */
typedef struct
{
  const char *id;
  const char *characteristic; /* such as ethnicity */
  const char *people_group;   /* such as Asian or Asian British */
  int year;
  int applied;
  int shortlisted;
  int appointed;
} MixEqualityCountRow;

G_END_DECLS
