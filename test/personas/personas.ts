import type { Facts } from '#engines/rules'

/** Someone who answers truthfully whatever they are asked; what they could not say is left out, and then skipped. */
export interface Persona {
  readonly name: string
  readonly facts: Facts
}

/** Ten people and organisations that Hong Kong's programme speaks of, made up. */
export const personas: readonly Persona[] = [
  {
    name: 'a graduate of 24 without work',
    facts: {
      'party-kind': 'looking-for-work',
      'study-route': ['none'],
      'ai-project': false,
      'iam-smart-user': true,
      fields: ['none'],
    },
  },
  {
    name: 'a student of AI at a self-financing college',
    facts: {
      'party-kind': 'student',
      'study-route': ['self-financing'],
      'ai-programme-from-2027-28': true,
      'work-status': ['none'],
      'ai-project': false,
      'iam-smart-user': true,
      fields: ['ai'],
    },
  },
  {
    name: 'an office worker who wants another job',
    facts: {
      'party-kind': 'employee',
      'work-status': ['looking', 'working'],
      'study-route': ['none'],
      'ai-project': false,
      'iam-smart-user': false,
      fields: ['none'],
    },
  },
  {
    name: 'a teacher',
    facts: {
      'party-kind': 'teacher',
      'work-status': ['working'],
      'study-route': ['none'],
      'ai-project': false,
      'iam-smart-user': true,
      fields: ['none'],
    },
  },
  {
    name: 'a three-person shop',
    facts: {
      'party-kind': 'small-business',
      'operating-since': '2019-05-01',
      fields: ['none'],
      'production-plans': ['none'],
      'offers-ai-technology': false,
      'corp-id-user': false,
      hiring: true,
      'ai-project': false,
      'plans-listing': false,
    },
  },
  {
    name: 'a start-up in embodied AI, a year old',
    facts: {
      'party-kind': 'start-up',
      'operates-in-hong-kong': true,
      'operating-since': '2025-06-01',
      fields: ['embodied-ai', 'robotics'],
      'production-plans': ['none'],
      'offers-ai-technology': true,
      'corp-id-user': true,
      hiring: true,
      'ai-project': true,
      'plans-listing': false,
    },
  },
  {
    name: 'a public-sector secondary school',
    facts: {
      'party-kind': 'school',
      'school-levels': ['secondary'],
      'public-sector-school': true,
      'has-smart-teaching-grant': false,
      'plans-school-ai-project': true,
      'ai-project': false,
      'corp-id-user': false,
      hiring: true,
    },
  },
  {
    name: 'a university laboratory',
    facts: {
      'party-kind': 'research-team',
      fields: ['ai', 'life-and-health'],
      'ai-project': true,
      'corp-id-user': false,
      hiring: true,
    },
  },
  {
    name: 'a bank',
    facts: {
      'party-kind': 'bank',
      fields: ['none'],
      'ai-project': true,
      'offers-ai-technology': false,
      'corp-id-user': true,
      hiring: true,
      'production-plans': ['none'],
    },
  },
  {
    name: 'a government department',
    facts: { 'party-kind': 'government-department', 'ai-project': false, 'corp-id-user': false, hiring: false },
  },
]
