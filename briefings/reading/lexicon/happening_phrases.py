"""Phrases of several words that tell a happening although none of their words does: "was shown the door", "went under"."""

from __future__ import annotations

# kind | flags | phrases; "_" stands for a space, "@" for his, her, their or its, "~" for up to five words between, "&" for its object, "#" for a score, "$" for a sum
#   flags: s the subject is the one it happens to ("received a life sentence"), whatever the kind says elsewhere
PHRASES = """
dismiss||show_the_door show_~_the_door give_the_boot give_@_marching_orders hand_@_marching_orders hand_@_P45 boot_out kick_out dump_as part_ways_with remove_from_office turf_out
dismiss||make_redundant
suspend||stand_&_aside stand_&_down
resign|s|give_up_the_chair give_up_the_chairmanship give_up_@_chairmanship give_up_the_leadership give_up_the_presidency give_up_the_captaincy give_up_the_role give_up_the_job give_up_the_post quit_the_role
leave|s|pull_~_out_of_the_cabinet pull_~_out_of_the_coalition pull_~_out_of_the_government pull_out_of_the_coalition pull_out_of_the_government walk_out_of_the_coalition walk_out_of_the_government quit_the_coalition quit_the_government
vote||back_~_motion support_~_motion
survive|s|cling_on cling_to_power cling_to_office
withdraw||stop_selling
dismiss|s|get_the_sack get_the_boot get_the_chop get_the_axe lose_@_job
dismiss||force_&_out drive_&_out vote_&_out let_&_go lay_&_off boot_&_out kick_&_out
block||turn_&_down vote_&_down throw_&_out
send_off||send_&_off
convict||find_&_guilty
acquit||find_&_not_guilty
close||shut_&_down
cancel||call_&_off
cancel||terminate_~_agreement terminate_~_deal terminate_~_merger terminate_~_takeover tear_up_~_agreement tear_up_~_deal
delay||put_&_off push_&_back
kill||gun_&_down beat_&_to_death stab_&_to_death shoot_&_dead
defeat||knock_&_out see_&_off
appoint||bring_in
dismiss|s|take_~_redundancy accept_~_redundancy take_~_severance
retire|s|take_early_retirement
surrender|s|turn_himself_in turn_herself_in turn_themselves_in hand_himself_in hand_herself_in give_himself_up give_herself_up
release|s|post_bail make_bail
plead|s|change_@_plea
censure||give_~_caution
sentence||bind_over
withdraw||pull_~_nomination withdraw_~_nomination
approve||advance_~_nomination
award||give_~_peerage give_~_knighthood
award|s|receive_~_knighthood receive_~_peerage
dismiss||send_to_the_back_benches send_to_the_backbenches reshuffle_out_of
survive|s|survive_~_vote survive_~_motion survive_~_challenge
inspect||rate_inadequate rate_outstanding rate_good
remove||escort_from
appoint|s|step_into_the_role step_into_the_job step_into_the_breach
cut||shed_~_jobs shed_jobs
buy||swoop_for
withdraw|s|walk_away_from_~_talks walk_away_from_~_deal walk_away_from_~_negotiations
separate||spin_off hive_off
recall||pull_~_from_shelves pull_~_from_sale
sell|s|fetch_$
treat|s|undergo_~_surgery undergo_~_operation undergo_~_treatment
bury||lay_to_rest
fine||dock_~_points deduct_~_points
perform||take_to_the_stage
resign|s|call_it_a_day throw_in_the_towel hand_in_@_resignation tender_@_resignation hand_in_@_notice give_up_@_role give_up_@_job give_up_@_post vacate_@_seat relinquish_@_post relinquish_the_leadership give_up_the_leadership step_back_from
retire|s|hang_up_@_boots hang_up_@_gloves hang_up_@_wig
select|s|get_the_nod
appoint|s|take_silk land_the_job land_the_role get_the_top_job take_the_helm take_the_reins
appoint||give_the_job hand_the_job give_the_role hand_the_role give_~_job_of hand_~_job_of give_~_role_of hand_~_role_of put_in_charge give_the_captaincy hand_the_captaincy give_~_portfolio bring_in_as
collapse|s|go_under go_into_liquidation go_into_receivership go_bankrupt go_to_the_wall call_in_administrators call_in_the_administrators call_in_receivers call_in_the_receivers file_for_bankruptcy file_for_administration
collapse|s|file_for_insolvency cease_trading fall_into_administration enter_administration enter_liquidation enter_receivership declare_bankruptcy go_out_of_business
close||wind_up
marry||tie_the_knot say_@_vows exchange_rings exchange_vows
defect|s|cross_the_floor switch_allegiance switch_parties change_parties
cancel||pull_the_plug_on call_time_on
sell||auction_off sell_off
sell|s|change_hands
buy||bail_out take_~_stake_in buy_~_stake_in take_control_of
defeat||dump_out cruise_past ease_past scrape_past squeeze_past edge_past sweep_past nudge_past battle_past get_the_better_of sweep_aside run_out_winners_against
lose|s|suffer_~_defeat suffer_~_loss slump_to_~_defeat slump_to_~_loss slide_to_~_defeat crash_to_~_defeat slip_to_~_defeat fall_to_~_defeat fall_to_~_loss go_down_#
win||win_through take_gold take_silver take_bronze claim_gold claim_silver claim_bronze win_gold claim_~_title claim_~_crown claim_~_medal claim_~_win claim_~_victory take_~_title take_~_crown lift_the_trophy lift_~_trophy lift_~_cup
win||lift_~_title romp_to cruise_to storm_to_~_win storm_to_~_victory run_out_~_winners record_~_win record_~_victory earn_~_win earn_~_victory pick_up_~_win land_~_title walk_off_with come_out_on_top
draw||hold_~_draw play_out_~_draw share_the_spoils share_the_points
qualify|s|reach_~_final
sentence||hand_~_sentence give_~_sentence impose_~_sentence pass_sentence put_behind_bars give_~_years_in_prison hand_~_years_in_prison give_~_jail_term hand_~_jail_term give_~_prison_term hand_~_prison_term send_to_jail
sentence|s|receive_~_sentence get_~_sentence get_~_years_in_prison get_life receive_~_prison_term get_~_in_jail
release||set_free release_on_bail free_on_bail
release|s|walk_free
remand||remand_in_custody hold_without_bail deny_bail refuse_bail
ban||strike_off give_~_ban hand_~_ban hit_with_~_ban slap_with_~_ban impose_~_ban
ban|s|receive_~_ban get_~_ban
fine||hand_~_fine give_~_fine hit_with_~_fine slap_with_~_fine impose_~_fine
fine|s|receive_~_fine get_~_fine
suspend||give_~_suspension hand_~_suspension place_on_leave send_home_on_full_pay
suspend|s|receive_~_suspension
testify||take_the_stand give_evidence take_the_witness_stand
plead|s|enter_~_plea
rule||vacate_~_conviction vacate_~_convictions vacate_~_verdict vacate_~_ruling vacate_~_sentence vacate_~_order void_~_verdict strike_out toss_out return_~_verdict
convict||bring_in_~_guilty_verdict
sue||file_suit file_a_suit file_~_lawsuit file_~_suit bring_~_lawsuit launch_legal_action take_legal_action bring_legal_action start_legal_action issue_a_writ issue_proceedings
sue|s|face_a_lawsuit
appeal|s|lodge_~_appeal file_~_appeal seek_leave_to_appeal
settle||reach_~_settlement settle_out_of_court
agree||reach_~_agreement reach_~_deal strike_~_deal ink_~_deal shake_hands_on come_to_terms
sign||put_pen_to_paper sign_~_deal
arrest||take_into_custody
die|s|lose_@_life lose_@_lives take_@_own_life succumb_to_@_injuries
die||pronounce_dead declare_dead
kill||claim_the_life claim_the_lives claim_~_lives put_to_death mow_down take_~_lives
injure|s|break_@_leg break_@_arm break_@_ankle break_@_neck break_@_wrist break_@_collarbone break_@_hip break_@_foot tear_~_ligament tear_~_ligaments tear_~_hamstring tear_~_muscle rupture_~_ligament rupture_~_tendon fracture_@ dislocate_@
crash|s|plough_into plow_into slam_into smash_into crash_into run_aground
burn|s|catch_fire burst_into_flames go_up_in_flames burn_down burn_to_the_ground
pay||accept_~_payment accept_~_payments accept_~_bribe accept_~_bribes take_~_payments take_~_bribe take_~_bribes
strike||take_industrial_action stage_a_walkout withdraw_their_labour go_out_on_strike
vote||go_to_the_polls cast_@_ballots cast_their_votes
block||vote_down
approve||wave_through nod_through vote_through rubber-stamp give_the_go-ahead give_the_green_light give_~_green_light give_~_go-ahead give_@_blessing give_@_assent
approve|s|get_the_go-ahead get_the_green_light win_approval
swear|s|take_the_oath take_the_oath_of_office
launch|s|go_on_sale go_live hit_the_shelves
float|s|float_on_the
record||break_~_record set_~_record smash_~_record shatter_~_record equal_~_record
replace||take_over_from fill_in_for
leave|s|walk_out_of drop_out_of
withdraw|s|drop_out bow_out_of_the_race pull_out_of
drop||drop_~_charges drop_~_case drop_~_charge
born||give_birth_to give_birth
investigate||launch_~_inquiry launch_~_investigation open_~_inquiry open_~_investigation open_a_case order_~_inquiry order_~_investigation begin_~_inquiry begin_~_investigation start_~_investigation start_~_inquiry launch_~_probe open_~_probe
challenge||throw_@_hat_into_the_ring
apologise||say_sorry
negotiate||hold_talks
report||post_~_loss report_~_loss post_~_profit report_~_profit
fall_ill|s|suffer_~_heart_attack suffer_~_stroke
escape|s|break_out_of
dismiss||bring_&_down dispense_with_the_services_of cut_ties_with terminate_@_contract end_@_contract show_~_the_exit
suspend||withdraw_the_whip remove_the_whip
suspend|s|lose_the_whip have_the_whip_withdrawn
die|s|bleed_to_death burn_to_death freeze_to_death fall_to_@_death fall_to_their_deaths drop_dead
sentence||hand_~_term give_~_term lock_up spare_jail spare_prison
sentence|s|avoid_jail escape_jail
strike||walk_off_the_job walk_off_@_jobs take_to_the_picket_lines take_to_the_picket_line form_picket_lines
buy||take_private
pardon||commute_@_sentence commute_~_sentence
rule||reverse_~_decision reverse_~_ruling reverse_~_conviction reverse_~_verdict declare_a_mistrial
divorce|s|file_for_divorce
defraud||steer_~_contract steer_~_contracts
falsify||tamper_with fix_~_match fix_~_matches
warn||issue_~_warning issue_~_profit_warning
float|s|list_on_the
invest||raise_$
launch|s|blast_off lift_off
arrive|s|touch_down make_landfall
crash|s|come_off_the_rails leave_the_rails leave_the_road come_off_the_road veer_off_the_road
flood|s|burst_@_banks break_@_banks
attack_||open_fire_on open_fire
burn||set_fire_to set_light_to set_alight set_on_fire
abduct||take_hostage hold_hostage
escape|s|go_on_the_run
send_off||show_~_red_card give_~_red_card
injure|s|limp_off pull_up_injured
ask||hand_in_~_transfer_request put_in_~_transfer_request
win||top_the_poll flip_the_seat gain_~_seat gain_~_seats flip_~_seat
retain||hold_~_seat
qualify|s|win_promotion seal_promotion clinch_promotion secure_promotion
withdraw|s|drop_out_of_the_race drop_out_of_~_race drop_out_of_~_primary drop_out_of_~_contest drop_out_of_~_election rule_himself_out rule_herself_out rule_themselves_out
announce||make_public
suspend||take_off_the_air
remove||take_off_~_list
leave|s|storm_out_of storm_out walk_from
resign|s|give_notice_to clear_@_desk clean_out_@_desk
lose_post|s|be_out_as be_out_of_a_job
retire|s|not_seek_re-election not_seek_reelection not_seek_a_second_term not_seek_another_term not_run_again not_stand_again not_stand_for_re-election not_run_for_re-election not_run_for_reelection not_stand_at_the_next_election
award||go_to go_instead_to
leave|s|take_a_leave take_medical_leave take_a_medical_leave take_a_leave_of_absence
injure||run_&_over
treat|s|have_~_operation have_~_surgery have_surgery have_an_operation have_a_scan have_~_scan have_an_MRI
die|s|lose_@_battle_with_cancer lose_@_fight_with_cancer lose_@_battle_against_cancer lose_@_fight_against_cancer
win||take_control_of_the_council take_control_of_the_senate take_control_of_the_house take_control_of_the_chamber take_control_of_the_assembly eke_out_~_win
sentence||give_~_years_for give_~_months_for
sentence|s|get_~_years get_~_months
rescue||pull_from_the_rubble pull_from_the_wreckage pull_from_the_water pull_from_the_sea pull_from_the_river
fail||fail_to_reach_a_verdict
lose_post|s|lose_@_seat
apologise||make_~_apology issue_~_apology offer_~_apology give_~_apology
withdraw||back_down climb_down make_~_U-turn perform_~_U-turn do_a_U-turn reverse_course
crash||come_down_in skid_off plunge_into plunge_off crash-land
burn||tear_through rip_through sweep_through engulf raze
arrest||hold_on_suspicion hold_for_questioning hold_by_police question_under_caution
attack_||punch headbutt slap knife
transfer|s|complete_~_move seal_~_move secure_~_move complete_~_switch complete_~_transfer
delay||put_back
kill||leave_~_dead
injure||leave_~_injured leave_~_wounded
born||announce_the_birth_of welcome_@_first welcome_@_second welcome_@_third welcome_a_daughter welcome_a_son welcome_twins
fine||order_to_pay
miss||rule_out_of
injure|s|pick_up_~_injury suffer_~_injury sustain_~_injury suffer_~_injuries sustain_~_injuries pull_~_hamstring pull_@_hamstring
raid||swoop_on
collapse|s|crash_into_administration tumble_into_administration slide_into_administration plunge_into_administration
close||close_@_doors shut_@_doors shut_up_shop
open||open_@_doors throw_open_@_doors
protest||take_to_the_streets stage_a_protest hold_a_protest stage_a_sit-in hold_a_vigil
charge||bring_charges_against file_charges_against bring_~_charges_against press_charges_against
discover||make_~_discovery
cut||scale_back cut_back trim
capture||seize_control_of seize_power_in
take||take_up_@_post take_up_the_post take_up_@_role take_up_the_role take_up_@_seat
win||take_home scoop bring_home
retire|s|call_time_on_@_career bring_down_the_curtain_on end_@_career
investigate||mount_~_investigation mount_~_inquiry
send_off||send_to_the_stands send_to_the_sin-bin
leave|s|head_for_the_exit
criticise||hit_out_at lash_out_at round_on take_aim_at rail_against speak_out_against hit_back_at
approve|s|receive_royal_assent receive_~_royal_assent become_law
withdraw|s|walk_away_from
injure|s|pick_up_~_knock pull_up_lame
play|s|make_@_debut make_~_debut
discover|s|turn_up_in come_to_light
open||cut_the_ribbon
arrive|s|make_~_landing
return||bring_back
vote||rebel
rescue||winch_to_safety pull_to_safety lead_to_safety bring_to_safety
stop||ground_@_fleet ground_~_fleet ground_all_flights
draw||earn_~_draw claim_~_draw salvage_~_draw snatch_~_draw rescue_~_draw
"""
