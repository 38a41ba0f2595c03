/** What a text says and this version does not act on. */
export const noticeProblems = {
  en: {
    says: {
      notice: {
        webcam:
          'The text asks for webcam monitoring (“{at}”). Nothing is recorded in this version, and the exam page says so.',
        live: 'The text asks for a live proctor (“{at}”). This version has none.',
        in_person: 'The text offers exams in person (“{at}”). This version does not arrange them.',
        scores_posted:
          'Scores are posted {from} to {to} business days after the exam. This version scores its own exams at once; a score from elsewhere is known when it is recorded, and counts from the day of its exam.',
        elsewhere:
          'The exam “{exam}” is taken elsewhere. Its results are recorded or imported; no form is drawn here.',
        fee: 'The exam “{exam}” costs {fee}. This version collects no fees.',
        practicals:
          '{count, plural, one {# practical assessment is} other {# practical assessments are}} described. An administrator records the outcome; grading by the rubric is not part of this version.',
        renewal_paths:
          'Ways to renew are shown. What renews a credential is its requirement, met anew.',
        grace_paths:
          'The grace and streamlined periods are shown as a state. This version opens no path of renewal in them.',
        share: 'Sharing on {targets} is named. This version helps with LinkedIn only.',
        benefits: 'Benefits are shown with their tier. This version does not deliver them.',
        reports:
          '{count, plural, one {# report is} other {# reports are}} described and not yet made.',
        directory: 'A directory is described. This version has none.',
        budget: 'The budget is kept as text.',
        launch: 'The launch lists are kept as text.',
        rollout: 'The roll-out is kept as text: this version opens to everyone at once.',
        crm: 'Keeping a CRM in step is described. This version does not do it.',
        unnamed:
          '{count, plural, one {# word of conditions has} other {# words of conditions have}} no name for readers, who will see {list}. Say under names what people call {count, plural, one {it} other {them}}.',
        content_review: 'Reviews of questions are described. This version sends no reminders.',
      },
    },
  },
  ru: {
    says: {
      notice: {
        webcam:
          'Текст требует наблюдения через камеру («{at}»). В этой версии ничего не записывается, и страница экзамена говорит об этом.',
        live: 'Текст требует наблюдателя («{at}»). В этой версии его нет.',
        in_person: 'Текст предлагает очный экзамен («{at}»). Эта версия его не организует.',
        scores_posted:
          'Результаты появляются через {from}–{to} рабочих дня после экзамена. Свои экзамены эта версия оценивает сразу; результат из другого места известен, когда записан, и учитывается со дня экзамена.',
        elsewhere:
          'Экзамен «{exam}» сдают в другом месте. Здесь записывают или загружают его результаты; вариантов здесь не составляют.',
        fee: 'Экзамен «{exam}» стоит {fee}. Эта версия не собирает плату.',
        practicals:
          '{count, plural, one {Описана # практическая работа} few {Описаны # практические работы} other {Описано # практических работ}}. Итог записывает администратор; оценки по критериям в этой версии нет.',
        renewal_paths:
          'Пути продления показаны. Продлевает сертификат его требование, выполненное заново.',
        grace_paths:
          'Льготный и сокращённый сроки показаны как состояние. Путей продления в них эта версия не открывает.',
        share: 'Названы площадки: {targets}. Эта версия помогает только с LinkedIn.',
        benefits: 'Преимущества показаны при статусе. Эта версия их не предоставляет.',
        reports:
          '{count, plural, one {Описан # отчёт} few {Описано # отчёта} other {Описано # отчётов}}, пока они не составляются.',
        directory: 'Описан каталог. В этой версии его нет.',
        budget: 'Бюджет хранится как текст.',
        launch: 'Списки к запуску хранятся как текст.',
        rollout: 'Порядок запуска хранится как текст: эта версия открыта сразу всем.',
        crm: 'Описана связь с CRM. В этой версии её нет.',
        unnamed:
          '{count, plural, one {У # слова условий нет названия} few {У # слов условий нет названий} other {У # слов условий нет названий}}, и читатели увидят: {list}. Скажите в names, как {count, plural, one {оно называется} other {они называются}}.',
        content_review: 'Описан пересмотр вопросов. Эта версия о нём не напоминает.',
      },
    },
  },
};
