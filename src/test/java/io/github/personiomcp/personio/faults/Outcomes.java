package io.github.personiomcp.personio.faults;

/** What may come of a fault at each class of operation. */
record Outcomes(Outcome read, Outcome laterPage, Outcome write, Outcome token) {

    static Outcomes everywhere(Outcome outcome) {
        return new Outcomes(outcome, outcome, outcome, outcome);
    }

    Outcomes onLaterPages(Outcome other) {
        return new Outcomes(read, other, write, token);
    }

    Outcomes onWrites(Outcome other) {
        return new Outcomes(read, laterPage, other, token);
    }

    Outcomes onTokens(Outcome other) {
        return new Outcomes(read, laterPage, write, other);
    }

    Outcome at(Place place) {
        return switch (place) {
            case SINGLE_READ, LIST, FURTHER_READ -> read;
            case LATER_PAGE -> laterPage;
            case WRITE, FURTHER_WRITE -> write;
            case TOKEN -> token;
        };
    }
}
