#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

/*
 * A page of the window: the widget itself is the content; the parts that the window shows elsewhere are properties,
 * which a template fills in like any other:
 *
 *   <template class="MixTeamPage" parent="MixPage">
 *     <property name="title" translatable="yes">Team</property>
 *     <property name="header-start"><object class="GtkButton">…</object></property>
 *     <property name="inspector"><object class="MixTeamInspector" id="inspector"/></property>
 *     <property name="child">…</property>
 *
 * title-widget    stands in the header instead of title and subtitle, such as the board's choice of views
 * header-start    after Undo and Redo, such as Add Person; hide what is wide while "narrow" is set
 * header-end      before the search button
 * filter-bar      below the header; must get down to 360 px (an AdwWrapBox, or parts hidden while "narrow")
 * inspector       explains the selected thing: 280 to 330 px wide at the side, a sheet from below where narrow
 * state           how the page is set, which the window keeps from one start to the next
 * narrow          the window is narrower than 600sp
 * shown           this is the page on screen; one that is not shown does not follow the plan until it is
 * editable        the plan may be changed
 *
 * The parts do not lie inside the page, so what they do are actions of the group that mix_page_add_actions() fills;
 * the window offers it as "page." to everything on screen while the page is shown. Editing actions are off while the
 * plan is read-only.
 */
typedef struct
{
  MixDocument *document;
  char *title;
  char *subtitle;
  GtkWidget *title_widget;
  GtkWidget *header_start;
  GtkWidget *header_end;
  GtkWidget *filter_bar;
  GtkWidget *inspector;
  char *inspector_title;
  char *inspector_summary;
  GSimpleActionGroup *actions;
  GPtrArray *editing_actions; /* of names */
  char *state;                /* what the page remembers of itself, in words of its own */
  gboolean narrow;
  gboolean shown;
  gboolean editable;
  gboolean stale; /* the plan changed since plan_changed was called */
} MixPagePrivate;

/*
 * What a page is lies in three files: the plan that it follows and what its class does (mix-page.c), its parts that the
 * window shows (-properties.c), and what it does and says (-actions.c).
 */
MixPagePrivate *_mix_page_get_private (MixPage *self);
void _mix_page_set_document (MixPage *self, MixDocument *document);
void _mix_page_install_properties (GObjectClass *object_class);
void _mix_page_enable_editing_actions (MixPage *self);

G_END_DECLS
