import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router'
import { speakOf } from './i18n/language.ts'

/** A page whose messages come with it, by area, so that nobody else waits for them. */
const speaking =
  <Page>(areas: string[], load: () => Promise<Page>) =>
  async (): Promise<Page> => {
    const [page] = await Promise.all([load(), speakOf(...areas)])
    return page
  }

/** Routes that need no open vault. */
const atTheDoor: RouteRecordRaw[] = [
  { path: '/login', name: 'login', component: () => import('./pages/session/LoginPage.vue') },
  {
    path: '/unlock',
    name: 'unlock',
    component: speaking(['rescue'], () => import('./pages/session/UnlockPage.vue')),
  },
].map((route) => ({ ...route, meta: { open: true, title: `shell.title.${route.name}` } }))

const caseTabs: RouteRecordRaw[] = [
  { path: '', redirect: (to) => `${to.path.replace(/\/$/, '')}/overview` },
  { path: 'overview', component: () => import('./pages/people/OverviewPage.vue') },
  { path: 'assessment', component: () => import('./pages/people/AssessmentPage.vue') },
  { path: 'abilities', component: () => import('./pages/people/AbilitiesPage.vue') },
  { path: 'plan', component: () => import('./pages/people/PlanPage.vue') },
  { path: 'diary', component: () => import('./pages/people/DiaryPage.vue') },
  { path: 'team', component: () => import('./pages/people/TeamPage.vue') },
  { path: 'documents', component: speaking(['held'], () => import('./pages/people/DocumentsPage.vue')) },
]

const people: RouteRecordRaw = {
  path: '/people',
  component: () => import('./pages/people/PeoplePage.vue'),
  meta: { title: 'shell.title.people' },
  children: [
    {
      path: 'new',
      component: speaking(['caseRecord', 'intake'], () => import('./pages/people/NewCasePage.vue')),
      meta: { title: 'shell.title.newCase' },
    },
    {
      path: ':case/visit',
      component: speaking(['caseRecord', 'media', 'visit'], () => import('./pages/people/VisitPage.vue')),
      meta: { title: 'shell.title.visit' },
    },
    {
      path: ':case/merge/:other',
      component: speaking(['caseRecord', 'intake'], () => import('./pages/people/MergePage.vue')),
      meta: { title: 'shell.title.merge' },
    },
    {
      path: ':case/print/:what?',
      component: speaking(['media', 'plan', 'printing'], () => import('./pages/print/PrintPage.vue')),
      meta: { title: 'shell.title.print' },
    },
    {
      path: ':case/meeting/:meeting',
      component: speaking(['meeting', 'printing'], () => import('./pages/print/MeetingPrintPage.vue')),
      meta: { title: 'meeting.printTitle' },
    },
    {
      path: ':case/referral/:referral',
      component: speaking(['printing', 'referral'], () => import('./pages/print/ReferralPrintPage.vue')),
      meta: { title: 'referral.printTitle' },
    },
    {
      path: ':case/profile/print',
      component: speaking(['printing', 'profile'], () => import('./pages/print/ProfilePrintPage.vue')),
      meta: { title: 'profile.printTitle' },
    },
    {
      path: ':case/profile/:section?',
      component: speaking(['caseRecord', 'profile'], () => import('./pages/people/ProfilePage.vue')),
      meta: { title: 'profile.title' },
    },
    {
      path: ':case/sign',
      component: speaking(
        ['caseRecord', 'media', 'plan', 'signing', 'supervision'],
        () => import('./pages/signing/SigningPage.vue'),
      ),
      meta: { title: 'shell.title.signing' },
    },
    {
      path: ':case',
      component: speaking(
        [
          'absent',
          'caseRecord',
          'diary',
          'handOver',
          'intake',
          'media',
          'meeting',
          'plan',
          'printing',
          'profile',
          'referral',
          'signing',
          'supervision',
          'versions',
          'visit',
        ],
        () => import('./pages/people/CasePage.vue'),
      ),
      children: caseTabs,
      meta: { title: 'shell.title.case' },
    },
  ],
}

const administration: RouteRecordRaw = {
  path: '/administration',
  component: speaking(['administration'], () => import('./pages/administration/AdministrationPage.vue')),
  meta: { title: 'shell.title.administration' },
  children: [
    { path: '', redirect: '/administration/staff' },
    { path: 'staff', component: () => import('./pages/administration/StaffPage.vue') },
    { path: 'devices', component: () => import('./pages/administration/DevicesPage.vue') },
    { path: 'refused', component: () => import('./pages/administration/RefusedPage.vue') },
    {
      path: 'esco',
      component: speaking(['esco'], () => import('./pages/administration/EscoPage.vue')),
    },
    { path: 'settings', component: () => import('./pages/administration/SettingsPage.vue') },
  ],
}

const others: RouteRecordRaw[] = [
  {
    path: '/today',
    component: () => import('./pages/today/TodayPage.vue'),
    meta: { title: 'shell.title.today' },
  },
  {
    path: '/agenda',
    component: speaking(['agenda'], () => import('./pages/agenda/AgendaPage.vue')),
    meta: { title: 'agenda.title' },
  },
  {
    path: '/search',
    component: speaking(['search'], () => import('./pages/search/SearchPage.vue')),
    meta: { title: 'search.title' },
  },
  {
    path: '/services',
    component: speaking(['media', 'services', 'survey'], () => import('./pages/services/ServicesPage.vue')),
    meta: { title: 'shell.title.services' },
  },
  {
    path: '/services/new',
    component: speaking(
      ['media', 'services', 'survey'],
      () => import('./pages/services/ServiceFormPage.vue'),
    ),
    meta: { title: 'shell.title.newService' },
  },
  {
    path: '/services/:service',
    component: speaking(['media', 'services', 'survey'], () => import('./pages/services/ServicePage.vue')),
    meta: { title: 'shell.title.service' },
  },
  {
    path: '/services/:service/edit',
    component: speaking(
      ['media', 'services', 'survey'],
      () => import('./pages/services/ServiceFormPage.vue'),
    ),
    meta: { title: 'shell.title.service' },
  },
  {
    path: '/services/:service/survey',
    component: speaking(['media', 'services', 'survey'], () => import('./pages/services/SurveyPage.vue')),
    meta: { title: 'shell.title.survey' },
  },
  {
    path: '/training',
    component: speaking(['training', 'visit'], () => import('./pages/training/TrainingPage.vue')),
    meta: { title: 'shell.title.training' },
  },
  {
    path: '/training/:path',
    component: speaking(['training', 'visit'], () => import('./pages/training/TrainingPathPage.vue')),
    meta: { title: 'shell.title.training' },
  },
  {
    path: '/training/:path/visit',
    component: speaking(['training', 'visit'], () => import('./pages/training/TrainingVisitPage.vue')),
    meta: { title: 'shell.title.trainingVisit' },
  },
  {
    path: '/review',
    component: speaking(
      ['caseRecord', 'media', 'plan', 'supervision', 'visit'],
      () => import('./pages/review/ReviewPage.vue'),
    ),
    meta: { title: 'shell.title.review' },
  },
  {
    path: '/review/:case/:plan',
    component: speaking(
      ['absent', 'caseRecord', 'media', 'plan', 'supervision', 'visit'],
      () => import('./pages/review/ReviewPlanPage.vue'),
    ),
    meta: { title: 'shell.title.reviewPlan' },
  },
  {
    path: '/practice',
    component: speaking(['caseRecord', 'practice'], () => import('./pages/practice/PracticePage.vue')),
    meta: { title: 'shell.title.practice' },
  },
  {
    path: '/territory',
    component: speaking(['territory'], () => import('./pages/territory/TerritoryPage.vue')),
    meta: { title: 'shell.title.territory' },
  },
  {
    path: '/outbox',
    component: speaking(['errors', 'rescue', 'sync'], () => import('./pages/sync/SyncPage.vue')),
    meta: { title: 'shell.title.sync' },
  },
]

/** The addresses of the app. `home` names the first page for whoever is logged in. */
export function createAppRouter(home: () => string): Router {
  return createRouter({
    history: createWebHistory(),
    routes: [
      ...atTheDoor,
      people,
      ...others,
      administration,
      { path: '/', redirect: home },
      {
        path: '/:any(.*)*',
        component: () => import('./pages/NotFoundPage.vue'),
        meta: { title: 'shell.title.notFound' },
      },
    ],
  })
}
