import { defineWords } from './define.ts';

/** Why something changed: what began to count or counts no longer, and what that does to a measure. */
export const causeTold = defineWords(
  {
    credential: {
      gained: '{person}: {what} begins.',
      ended: '{person}: {what} ends.',
      grace: '{person}: the grace period of {what} ends.',
    },
    affiliation: {
      gained: '{person}, who holds {what}, joins.',
      ended: '{person}, who held {what}, leaves.',
    },
    waiver: { gained: 'A waiver begins: {what}.', ended: 'A waiver ends: {what}.' },
    carryover: {
      gained: '{what} is carried over from the older program.',
      ended: '{what} is no longer carried over from the older program.',
    },
    measure: { gained: '{what}: now enough.', ended: '{what}: no longer enough.' },
    other: {
      gained: '{what}: more counts{of, select, none {} other { ({of})}}.',
      ended: '{what}: less counts{of, select, none {} other { ({of})}}.',
    },
    metric: '{what} – {metric}',
    attribute: '{what}: {name} has changed.',
    amount:
      '{what}: {effect, select, raises {higher} other {lower}}, as {change, select, gained {something new counts} other {something no longer counts}}.',
    comparison: {
      raises: {
        gained: '{what}: there is enough to compare with now.',
        ended: '{what}: higher, as less counts in what it is compared with.',
      },
      lowers: {
        gained: '{what}: lower, as more counts in what it is compared with.',
        ended: '{what}: too little is left to compare with.',
      },
    },
    less: {
      raises: '{what}: higher, as less is taken off.',
      lowers: '{what}: lower, as more is taken off.',
    },
    state: { gained: '{what}: now the case.', ended: '{what}: no longer the case.' },
    need: '{what}: {effect, select, raises {less} other {more}} is asked for, as {change, select, gained {something new counts} other {something no longer counts}}{of, select, none {} other { ({of})}}.',
    text: 'Asked for and missing: {what}.',
  },
  {
    credential: {
      gained: '{person}: {what} начинает действовать.',
      ended: '{person}: {what} перестаёт действовать.',
      grace: '{person}: заканчивается льготный срок сертификата {what}.',
    },
    affiliation: {
      gained: '{person} приходит в компанию; сертификат {what}.',
      ended: '{person} уходит из компании; сертификат {what}.',
    },
    waiver: {
      gained: 'Начинает действовать освобождение: {what}.',
      ended: 'Освобождение прекращается: {what}.',
    },
    carryover: {
      gained: '{what}: перенесено из прежней программы.',
      ended: '{what}: больше не переносится из прежней программы.',
    },
    measure: {
      gained: '{what}: теперь достаточно.',
      ended: '{what}: теперь недостаточно.',
    },
    other: {
      gained: '{what}: учитывается больше{of, select, none {} other { ({of})}}.',
      ended: '{what}: учитывается меньше{of, select, none {} other { ({of})}}.',
    },
    metric: '{what} — {metric}',
    attribute: '{what}: изменилось значение «{name}».',
    amount:
      '{what}: показатель {effect, select, raises {вырос} other {снизился}}, так как {change, select, gained {учтены новые данные} other {часть данных больше не учитывается}}.',
    comparison: {
      raises: {
        gained: '{what}: теперь есть с чем сравнивать.',
        ended: '{what}: показатель вырос, так как база сравнения уменьшилась.',
      },
      lowers: {
        gained: '{what}: показатель снизился, так как база сравнения выросла.',
        ended: '{what}: сравнивать больше почти не с чем.',
      },
    },
    less: {
      raises: '{what}: показатель вырос, так как вычитается меньше.',
      lowers: '{what}: показатель снизился, так как вычитается больше.',
    },
    state: { gained: '{what}: теперь так.', ended: '{what}: больше не так.' },
    need: '{what}: требуется {effect, select, raises {меньше} other {больше}}, так как {change, select, gained {учтены новые данные} other {часть данных больше не учитывается}}{of, select, none {} other { ({of})}}.',
    text: 'Требуется, но не хватает: {what}.',
  },
);
