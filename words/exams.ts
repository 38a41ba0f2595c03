import { defineWords } from './define.ts';

/** Why something about courses, exams and sittings was refused. */
export const examsWords = defineWords(
  {
    refusal: {
      exam: {
        not_found: 'There is no such exam.',
        taken_elsewhere: 'This exam is taken at a test centre; its result is recorded here.',
        not_offered: 'This exam has been announced and cannot be taken yet.',
        in_progress: 'You have an attempt under way. Go on with it first.',
        already_passed:
          '{until, select, never {You have passed this exam.} other {You have passed this exam; the pass counts through {until, date, ::dMMMMy}.}}',
        attempts_used_up:
          '{included, plural, one {The one attempt that is included has been used.} other {All # included attempts have been used.}} The certification office can grant another one.',
        cooling_off:
          'The next attempt opens on {until, date, ::dMMMMy} at {until, time, ::HHmm} (UTC). Use the time for the topics where points were missing.',
        bank_too_small:
          'There are too few questions for “{domain}” at the moment: there are {live}, and {need} are needed. The office has to add some before the exam can be taken.',
      },
      sitting: {
        not_found: 'There is no such attempt of yours.',
        closed: 'This attempt is over; nothing more can be changed. What had been saved counts.',
        lease_lost:
          'The exam was opened in another tab or on another device, which now saves your answers. Go on there, or continue here to take it back.',
        busy: 'Too many answers are waiting to be saved. This one is sent again in a moment; keep the page open.',
      },
      response: {
        invalid: 'The answer to question {position} does not fit the question.',
        too_many: 'At most {most} changes can be sent at once.',
      },
      result: { not_released: 'There is no result yet. It is shown here when it is released.' },
      grant: {
        minutes_out_of_range: 'Give a whole number of minutes from 1 to {most}.',
        waiting: 'This person already has a granted attempt that is not used yet.',
      },
      accommodation: {
        percent_out_of_range: 'Give a whole percentage from 1 to {most}.',
        not_found: 'This person has no accommodation.',
      },
      person: { not_found: 'There is no such person.' },
      course: {
        not_found: 'There is no such course.',
        kept_for_others:
          'This course is kept for people of partner companies. Once a company has confirmed you, it opens.',
        recorded_by_office:
          'This course is recorded by the certification office once you have taken it.',
      },
      assessment: {
        not_found: 'There is no such practical assessment.',
        points_out_of_range: 'Give a whole number of points from 0 to {most}.',
        below_pass_mark:
          'At least {passMark, plural, one {# point is} other {# points are}} needed to pass. Only passed practicals are recorded.',
      },
      score: {
        exam_unknown: 'Score {number}: there is no exam “{exam}” in this program.',
        exam_here: 'Score {number}: “{exam}” is taken here, so its results are not posted.',
        in_future: 'Score {number}: the exam would be in the future.',
        points: 'Score {number}: more points were reached than there are.',
        person_unknown:
          'Score {number}: nobody is known under this address, and this program keeps such scores out.',
        person_unclear:
          'Score {number}: give an e-mail address, and a name of at most 200 characters.',
      },
      fact: { in_future: 'Choose today or a past day.' },
    },
  },
  {
    refusal: {
      exam: {
        not_found: 'Такого экзамена нет.',
        taken_elsewhere:
          'Этот экзамен сдают в центре тестирования; здесь записывают его результат.',
        not_offered: 'Этот экзамен объявлен, но сдать его пока нельзя.',
        in_progress: 'У вас уже идёт попытка. Сначала завершите её.',
        already_passed:
          '{until, select, never {Вы уже сдали этот экзамен.} other {Вы уже сдали этот экзамен; результат действует по {until, date, ::dMMMMy} включительно.}}',
        attempts_used_up:
          '{included, plural, one {Единственная включённая попытка использована.} few {Все # включённые попытки использованы.} other {Все # включённых попыток использованы.}} Ещё одну может предоставить офис программы.',
        cooling_off:
          'Следующая попытка откроется {until, date, ::dMMMMy} в {until, time, ::HHmm} (UTC). За это время повторите темы, в которых не хватило баллов.',
        bank_too_small:
          'В теме «{domain}» сейчас слишком мало вопросов: есть {live}, нужно {need}. Экзамен станет доступен, когда их добавят.',
      },
      sitting: {
        not_found: 'У вас нет такой попытки.',
        closed: 'Попытка завершена, изменить уже ничего нельзя. Всё сохранённое учтено.',
        lease_lost:
          'Экзамен открыт в другой вкладке или на другом устройстве, и ответы сохраняются там. Продолжайте там или вернитесь к экзамену здесь.',
        busy: 'Слишком много ответов ждут сохранения. Этот будет отправлен ещё раз через мгновение; не закрывайте страницу.',
      },
      response: {
        invalid: 'Ответ на вопрос {position} не подходит к этому вопросу.',
        too_many: 'За один раз можно отправить не более {most} изменений.',
      },
      result: { not_released: 'Результата пока нет. Он появится здесь после публикации.' },
      grant: {
        minutes_out_of_range: 'Укажите целое число минут от 1 до {most}.',
        waiting: 'У этого человека уже есть предоставленная и ещё не использованная попытка.',
      },
      accommodation: {
        percent_out_of_range: 'Укажите целое число процентов от 1 до {most}.',
        not_found: 'Для этого человека нет особых условий.',
      },
      person: { not_found: 'Такого человека нет.' },
      course: {
        not_found: 'Такого курса нет.',
        kept_for_others:
          'Этот курс открыт только сотрудникам партнёров. Он откроется, когда компания подтвердит вас.',
        recorded_by_office:
          'Прохождение этого курса отмечает офис программы после того, как вы его прошли.',
      },
      assessment: {
        not_found: 'Такой практической работы нет.',
        points_out_of_range: 'Укажите целое число баллов от 0 до {most}.',
        below_pass_mark:
          'Для зачёта нужно не менее {passMark, plural, one {# балла} other {# баллов}}. Записываются только сданные работы.',
      },
      score: {
        exam_unknown: 'Результат {number}: экзамена «{exam}» в этой программе нет.',
        exam_here: 'Результат {number}: экзамен «{exam}» сдают здесь, его результаты не передают.',
        in_future: 'Результат {number}: экзамен оказался бы в будущем.',
        points: 'Результат {number}: набрано больше баллов, чем возможно.',
        person_unknown:
          'Результат {number}: человека с этим адресом нет, а по этой программе такие результаты не принимают.',
        person_unclear:
          'Результат {number}: нужны адрес электронной почты и имя не длиннее 200 знаков.',
      },
      fact: { in_future: 'Выберите сегодняшний или прошедший день.' },
    },
  },
);
