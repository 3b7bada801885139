"""What people would say in tables and forms: an action that inspires, and a shared diagnosis."""

from collections.abc import Sequence

Rows = Sequence[Sequence[str]]

SHEET, DIAGNOSIS = "fiche-action-inspirante", "diagnostic-partage"
TITLES = {
    "fr": {SHEET: "La cuisine du jeudi", DIAGNOSIS: "Les jeunes sans solution après l'école"},
    "en": {SHEET: "The Thursday kitchen", DIAGNOSIS: "Young people with nothing after school"},
}
PEOPLE = (
    ("Perrin", "Nadia", "Centre social des Tilleuls"),
    ("Oury", "Basile", "Mission locale du Bocage"),
    ("Lemaire", "Solène", "Lycée Camille-Claudel"),
    ("Diakité", "Moussa", "Commune de Saint-Aubin"),
    ("Vasseur", "Inès", "Prévention spécialisée"),
)
SHEETS: dict[str, tuple[Rows, ...]] = {
    "fr": (
        (
            (
                "La cuisine du jeudi",
                (
                    "Que des voisins qui ne se parlaient pas préparent et partagent un repas chaque "
                    "semaine.\n"
                    "Que chacun puisse un jour en être le chef."
                ),
                "familles; personnes âgées; tous les habitants",
                "14/09/2005",
                "Cantine de l'école des Tilleuls",
                "Centre social des Tilleuls",
                "Nadia Perrin",
            ),
        ),
        (
            (
                (
                    "Le quartier compte 1 900 habitants, dont un tiers vit seul. La cantine de "
                    "l'école est vide "
                    "le jeudi soir.\nL'idée est née d'une panne : un soir sans électricité, douze "
                    "voisins ont "
                    "cuisiné sur un réchaud dans la cour."
                ),
                (
                    "Rompre l'isolement sans en porter l'étiquette.\nManger mieux pour moins cher.\n"
                    "Faire entrer l'école dans la vie du quartier."
                ),
                (
                    "Un repas par semaine, décidé, cuisiné et servi par les habitants. Les professionnels "
                    "épluchent avec les autres et ne décident de rien."
                ),
                (
                    "Achats groupés le mercredi, cuisine à 16 h, repas à 19 h, vaisselle chantée.\n"
                    "Un carnet de recettes en six langues, relu par les élèves.\n"
                    "Une soirée par trimestre chez un autre quartier."
                ),
                (
                    "Quarante-deux repas par an, de vingt à soixante convives. Un tour de table "
                    "chaque saison : "
                    "ce qui nous a plu, ce que nous changeons."
                ),
            ),
        ),
        (
            (
                "les habitants",
                (
                    "Ils se saluent, se gardent les enfants, se prêtent des outils. Six d'entre eux "
                    "tiennent la "
                    "caisse à tour de rôle."
                ),
                "Trois ont repris une formation de cuisine ; le hall 4 a refait sa cage d'escalier.",
            ),
            (
                "les professionnels",
                "Ils ne remplissent plus une action : ils suivent celle des autres.",
                "La réunion d'équipe du jeudi commence par ce que les habitants ont décidé.",
            ),
            (
                "les élus",
                "Ils viennent sans discours et repartent avec des questions.",
                "La cantine est prêtée par délibération, sans loyer, pour trois ans.",
            ),
        ),
        (
            (
                "Ils décident du menu, du prix, des invités ; ils répondent eux-mêmes à la presse.",
                "L'école, le bailleur, la maison de retraite et l'épicerie se parlent une fois par mois.",
                "Ouvrir le samedi midi ; aider le quartier des Forges à lancer la sienne.",
            ),
        ),
    ),
    "en": (
        (
            (
                "The Thursday kitchen",
                "That neighbours who never spoke cook and share a meal every week.",
                "families; older people; all residents",
                "14/09/2005",
                "Canteen of the Lime Trees school",
                "Lime Trees community centre",
                "Nadia Perrin",
            ),
        ),
        (
            (
                "1,900 people live here, a third of them alone. The canteen stands empty on Thursday nights.",
                "Break loneliness without saying its name.\nEat better for less.",
                "One meal a week, decided, cooked and served by residents.",
                "Shopping together on Wednesdays, cooking at four, the meal at seven.",
                "Forty-two meals a year for twenty to sixty people.",
            ),
        ),
        (
            ("residents", "They greet each other and lend tools.", "Three have begun to train as cooks."),
            ("professionals", "They follow what others decide.", "Thursday meetings begin with it."),
            ("elected members", "They come without speeches.", "The canteen is lent for three years."),
        ),
        (
            (
                "They decide on the menu, the price and the guests.",
                "School, landlord and grocer talk once a month.",
                "Open on Saturdays; help the next quarter to begin.",
            ),
        ),
    ),
}
DIAGNOSES: dict[str, tuple[Rows, ...]] = {
    "fr": (
        (
            (
                "Mission locale du Bocage",
                "Accompagner de 16 à 25 ans vers la formation et l'emploi",
                "Rencontrer ceux qui ne poussent pas la porte",
                "Ateliers, aides à la mobilité, entreprises partenaires",
                "Rendez-vous à Saint-Aubin ; un camion le premier jeudi du mois",
                "Ne va pas chez les gens ; pas avant 16 ans",
            ),
            (
                "Centre social des Tilleuls",
                "Accueillir tout le monde, soutenir les projets des habitants",
                "Savoir vers qui orienter, et ce que cela devient",
                "Deux salles, un minibus, des bénévoles qui connaissent les familles",
                "Permanences, sorties, cuisine du jeudi",
                "Ne suit pas un jeune dans la durée",
            ),
            (
                "Lycée Camille-Claudel",
                "Instruire ; repérer ceux qui décrochent",
                "Ne plus perdre de vue ceux qui partent en cours d'année",
                "Liste des absences longues, une référente",
                "Appels aux familles, entretien de sortie",
                "",
            ),
            (
                "Prévention spécialisée",
                "Aller vers les jeunes, là où ils sont",
                "Passer le relais à temps",
                "Deux éducateurs, des soirées, la confiance",
                "Rue, terrain de sport, réseaux",
                "Ne rapporte rien de ce qui est confié",
            ),
            (
                "Commune de Saint-Aubin",
                "Loger l'action, prêter, financer un peu",
                "Répondre aux parents",
                "Salles, chantiers jeunes, bulletin",
                "Conseil des jeunes, chantiers d'été",
                "Pas de compétence emploi",
            ),
        ),
        (
            (
                (
                    "Qu'aucun jeune de Saint-Aubin ne reste trois mois sans qu'un adulte qu'il a "
                    "choisi sache "
                    "où il en est."
                ),
                "Les 16 à 21 ans sortis de l'école sans diplôme, soit 40 à 50 par an",
                "30/06/2009",
                "Ce n'est ni un fichier commun, ni un guichet de plus.",
            ),
        ),
        (
            (
                "Lycée Camille-Claudel",
                "Prévenir sous huit jours quand un élève ne revient pas, avec son accord",
                "Mission locale",
                "s'informer",
                "Solène Lemaire",
                "01/09/2008",
            ),
            (
                "Mission locale du Bocage",
                "Tenir une permanence au centre social, le premier jeudi",
                "Centre social",
                "agir ensemble",
                "Basile Oury",
                "02/10/2008",
            ),
            (
                "Prévention spécialisée",
                "Accompagner le premier rendez-vous",
                "Mission locale",
                "se coordonner",
                "Inès Vasseur",
                "dès que possible",
            ),
            (
                "Commune de Saint-Aubin",
                "Réserver quatre places de chantier à l'automne",
                "Tous",
                "décider ensemble",
                "Moussa Diakité",
                "15/10/2008",
            ),
        ),
        (
            (
                "Point jeunes",
                "Dire qui voit qui, sans dossier, et passer les relais",
                "Mission locale, lycée, prévention, centre social",
                "Centre social des Tilleuls",
                "commune",
                "chaque mois",
            ),
            (
                "Comité de suivi",
                "Décider des moyens, lire les indicateurs",
                "Élus, directions, deux jeunes",
                "Commune de Saint-Aubin",
                "intercommunalité",
                "chaque trimestre",
            ),
        ),
        (
            ("Jeunes joints sous huit jours", "effet", "4", "25", "Registre du lycée", "Solène Lemaire"),
            (
                "Relais faits à deux, devant le jeune",
                "effet",
                "0",
                "20",
                "Carnet du Point jeunes",
                "Inès Vasseur",
            ),
            ("Jeunes en formation ou en emploi à six mois", "impact", "9", "22", "Mission locale", ""),
        ),
    ),
    "en": (
        (
            (
                "Local job centre",
                "Goes along with people of 16 to 25",
                "Meet those who never come in",
                "Workshops",
                "A van once a month",
                "Not before 16",
            ),
            (
                "Community centre",
                "Welcomes everybody",
                "Know where to send people",
                "Two rooms, a minibus",
                "Open hours, outings",
                "No follow-up",
            ),
            (
                "High school",
                "Teaches; sees who drops out",
                "Lose nobody",
                "A list of long absences",
                "Calls to families",
                "",
            ),
        ),
        (
            (
                "That nobody here is out of sight for three months.",
                "Those of 16 to 21 who left school",
                "30/06/2009",
                "Neither a shared file nor one more desk.",
            ),
        ),
        (
            (
                "High school",
                "Tells within a week when somebody does not come back",
                "Job centre",
                "inform each other",
                "Solène Lemaire",
                "01/09/2008",
            ),
            (
                "Local job centre",
                "Sits at the community centre on first Thursdays",
                "Community centre",
                "act together",
                "Basile Oury",
                "as soon as can be",
            ),
        ),
        (
            (
                "Youth round",
                "Says who sees whom",
                "All who meet them",
                "Community centre",
                "municipality",
                "every month",
            ),
        ),
        (("Reached within a week", "effect", "4", "25", "School register", "Solène Lemaire"),),
    ),
}
