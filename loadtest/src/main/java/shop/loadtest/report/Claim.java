package shop.loadtest.report;

/** Something that a day must have shown. Each has been seen to fail. */
sealed interface Claim
    permits AllIsSold,
        AnswersComeInTime,
        CapacityAfterOpening,
        CapacityBeforeOpening,
        EverybodyIsAnswered,
        KilledIsReplaced,
        NoPromiseIsBroken,
        OrdersCatchUp,
        OthersKeepTheirNumber,
        OthersStayUnderRequest,
        OthersWorkAsWithoutSale,
        TimesaleComesBack,
        TimesaleScalesOut,
        TimesaleStays {

  /** Judges it. */
  Finding in(Exhibit exhibit);
}
