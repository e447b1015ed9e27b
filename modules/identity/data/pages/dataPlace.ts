import type { PlaceToGo } from '../../pages/pagesNeeds.ts'
import { told } from '../words.ts'

export const dataPlace: PlaceToGo = {
  href: '/me/data',
  title: told('page.title'),
  about: told('page.about'),
  action: 'self.read',
}
