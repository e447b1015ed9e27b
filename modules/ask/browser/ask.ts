/** `<fl-ask>` and the languages of its page. Without script, forms and links do it all. */
import { AskElement } from '../island/AskElement.ts'
import { keepQuestion } from '../island/keepQuestion.ts'

customElements.define('fl-ask', AskElement)
document.addEventListener('click', keepQuestion)
